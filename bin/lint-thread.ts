import { openProgram } from './open-program.js';

// What a worker thread runs: the program that stands beside this file, of which it lints the drafts that it is sent.

void openProgram(import.meta.dirname).program.serve();
