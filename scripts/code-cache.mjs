/**
 * Makes the code cache of the built program (`bin/phi-lint.ts` tells what for): loads it, lints drafts of several kinds
 * with it, so that V8 has compiled what most runs need, and writes down what was compiled.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { importTs } from './import-ts.mjs';

/** What is run; only the functions that it calls are kept, and reading what nobody calls would take time. */
const ARGS = [
  'examples/clean/staff-spotlight.md',
  'examples/violations/patient-story.md',
  '--no-config',
  '--format',
  'stylish',
];

export async function writeCodeCache(path) {
  const { codeCacheOf, compile, load } = await importTs('bin/program-script.ts');
  const program = resolve(path);
  const script = compile(program);
  const { main } = load(script, program);
  if ((await main(ARGS, silentEnvironment())) === 2) throw new Error('The built program cannot run.');
  writeFileSync(codeCacheOf(program), script.createCachedData());
}

function silentEnvironment() {
  const output = { write: () => undefined, isTTY: false, columns: undefined };
  return {
    cwd: process.cwd(),
    env: {},
    stdout: output,
    stderr: output,
    now: () => 0,
    date: () => new Date(),
  };
}
