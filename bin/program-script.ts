import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import type * as Program from '../src/cli/run.js';

// The built program is one script, because V8 keeps the code that it makes of scripts and not that of modules. A script
// that comes out of a code cache cannot import modules, so that it is a function that is handed what can:
// `scripts/build.mjs` wraps it.

type Module = { exports: unknown };
type Run = (
  module: Module,
  require: NodeJS.Require,
  filename: string,
  importUnbundled: (name: string) => Promise<unknown>,
) => void;

/**
 * Opens the program that stands in a folder, with the code that V8 made of it when it was built: compiling it takes
 * longer than most drafts take to be linted. Where there is none, or another V8's, it is compiled as ever.
 */
export function openProgram(folder: string): { readonly program: typeof Program; readonly isCached: boolean } {
  const path = join(folder, 'program.js');
  const script = compile(path, compiledCode(path));
  return { program: load(script, path) as typeof Program, isCached: script.cachedDataRejected === false };
}

/** The file with the code that V8 made of a program when it was built. V8 takes the code of its own version alone. */
export function codeCacheOf(program: string): string {
  return join(dirname(program), `program-${process.arch}-${process.versions.v8}.cache`);
}

/** Compiles a program, as far as V8 does not take the code that it is given. */
export function compile(program: string, cachedData?: Buffer): Script {
  return new Script(readFileSync(program, 'latin1'), { filename: program, cachedData });
}

/** What a compiled program exports. */
export function load(script: Script, program: string): unknown {
  const module: Module = { exports: {} };
  (script.runInThisContext() as Run)(module, createRequire(program), program, (name) => import(name));
  return module.exports;
}

function compiledCode(program: string): Buffer | undefined {
  try {
    return readFileSync(codeCacheOf(program));
  } catch {
    return undefined;
  }
}
