#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as Program from '../src/cli/run.js';
import { codeCacheOf, compile, load } from './program-script.js';

// Starts the program, which stands beside this file, with the code that V8 made of it when it was built: compiling it
// takes longer than most drafts take to be linted. Where there is none, or another V8's, it is compiled as ever.

const program = join(import.meta.dirname, 'program.js');
void (load(compile(program, compiledCode()), program) as typeof Program).run();

function compiledCode(): Buffer | undefined {
  try {
    return readFileSync(codeCacheOf(program));
  } catch {
    return undefined;
  }
}
