/**
 * Makes the code cache of the built program (`bin/phi-lint.ts` tells what for): loads it, lints drafts of several kinds
 * with it, so that V8 has compiled what most runs need, and writes down what was compiled.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { Script } from 'node:vm';

/** What is run; only the functions that it calls are kept, and reading what nobody calls would take time. */
const ARGS = [
  'examples/clean/staff-spotlight.md',
  'examples/violations/patient-story.md',
  '--no-config',
  '--format',
  'stylish',
];

export async function writeCodeCache(path) {
  const filename = resolve(path);
  const script = new Script(readFileSync(filename, 'latin1'), { filename });
  const module = { exports: {} };
  script.runInThisContext()(module, createRequire(filename), filename, (name) => import(name));
  if ((await module.exports.main(ARGS, silentEnvironment())) === 2)
    throw new Error('The built program cannot run.');
  const name = `program-${process.arch}-${process.versions.v8}.cache`;
  writeFileSync(join(dirname(filename), name), script.createCachedData());
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
