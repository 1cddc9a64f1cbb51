#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type * as Program from '../src/cli/run.js';
import { codeCacheOf, compile, load } from './program-script.js';

// Starts the program, which stands beside this file, with the code that V8 made of it when it was built: compiling it
// takes longer than most drafts take to be linted. Where there is none, or another V8's, it is compiled as ever.

const program = join(import.meta.dirname, 'program.js');
const script = compile(program, compiledCode());
// V8 optimises what has run some thousand times, on the other core. Most runs are over before that has paid, so that it
// is left for later here; drafts that are read piece by piece take it back (`src/engine/stream-draft.ts`).
if (script.cachedDataRejected === false) setFlagsFromString('--interrupt-budget=400000');
void (load(script, program) as typeof Program).run();

function compiledCode(): Buffer | undefined {
  try {
    return readFileSync(codeCacheOf(program));
  } catch {
    return undefined;
  }
}
