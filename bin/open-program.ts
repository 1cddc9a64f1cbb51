import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as Program from '../src/cli/run.js';
import { codeCacheOf, compile, load } from './program-script.js';

/**
 * Opens the program that stands in a folder, with the code that V8 made of it when it was built: compiling it takes
 * longer than most drafts take to be linted. Where there is none, or another V8's, it is compiled as ever.
 */
export function openProgram(folder: string): {
  readonly program: typeof Program;
  readonly isCached: boolean;
} {
  const path = join(folder, 'program.js');
  const script = compile(path, compiledCode(path));
  return { program: load(script, path) as typeof Program, isCached: script.cachedDataRejected === false };
}

function compiledCode(program: string): Buffer | undefined {
  try {
    return readFileSync(codeCacheOf(program));
  } catch {
    return undefined;
  }
}
