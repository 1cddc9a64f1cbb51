/** What Stryker loads from here, in each of its processes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf } from './mutants.mjs';
import { nearFirst } from './near-first.mjs';
import { words } from './words.mjs';

/** Passes the mutants that were drawn; the others of the same files are counted nowhere. */
class Drawn {
  async init() {
    this.keys = new Set(JSON.parse(readFileSync(join(process.env.PHI_LINT_MUTATION, 'drawn.json'), 'utf8')));
  }

  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants) {
    const passed = { status: 'passed' };
    const left = { status: 'compileError', reason: 'Not drawn' };
    return Object.fromEntries(
      mutants.map((mutant) => [mutant.id, this.keys.has(keyOf(mutant)) ? passed : left]),
    );
  }
}

export const strykerPlugins = [
  { kind: 'Checker', name: 'drawn', factory: () => new Drawn() },
  { kind: 'TestRunner', name: 'jest-near-first', factory: nearFirst },
  { kind: 'Ignore', name: 'words', value: words },
];
