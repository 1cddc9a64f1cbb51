#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type * as Program from '../src/cli/run.js';

// Starts the program, which stands beside this file, with the code that V8 made of it when it was built: compiling it
// takes longer than most drafts take to be linted. V8 takes the code of its own version and options alone; where there
// is none, or another's, it compiles the program as ever. A script that comes out of a code cache cannot import modules,
// so that it is handed what can.

type Module = { exports: unknown };
type Run = (
  module: Module,
  require: NodeJS.Require,
  filename: string,
  importUnbundled: (name: string) => Promise<unknown>,
) => void;

const filename = join(import.meta.dirname, 'program.js');
const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: compiledCode() });
const module: Module = { exports: {} };
(script.runInThisContext() as Run)(module, createRequire(filename), filename, (name) => import(name));
void (module.exports as typeof Program).run();

function compiledCode(): Buffer | undefined {
  try {
    return readFileSync(join(import.meta.dirname, `program-${process.arch}-${process.versions.v8}.cache`));
  } catch {
    return undefined;
  }
}
