import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

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
