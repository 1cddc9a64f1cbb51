#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { openProgram } from './open-program.js';

// Starts the program, which stands beside this file.

const { program, isCached } = openProgram(import.meta.dirname);
// V8 optimises what has run some thousand times, on the other core. Most runs are over before that has paid, so that it
// is left for later here; drafts that are read piece by piece take it back (`src/engine/stream-draft.ts`).
if (isCached) setFlagsFromString('--interrupt-budget=400000');
void program.run();
