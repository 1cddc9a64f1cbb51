import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sharedBuild } from '../packaging/built.js';

const ROUNDS = 5;
/** Writes down the processor time of the process into which it is preloaded. */
const USAGE = resolve('scripts/bench/usage.cjs');
/** Writes down what V8 did with the code cache. */
const WATCH = resolve('test/benchmarks/watch-code-cache.cjs');
const PROGRAM = join(sharedBuild(), 'bin/phi-lint.js');

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'phi-lint-start-'));
  writeFileSync(join(cwd, 'clean.md'), '# Visiting hours\n\nOur front desk is open from eight to six.\n');
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

/** What a preloaded script writes down of a run of Node with these arguments. */
function noted(preloaded: string, args: readonly string[]): unknown {
  const { status, output } = spawnSync(process.execPath, ['--require', preloaded, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  expect(status).toBe(0);
  return JSON.parse(output[3] ?? '');
}

/** Milliseconds of processor time that Node takes with these arguments; a busy machine hardly changes them. */
function processorTime(args: readonly string[]): number {
  return (noted(USAGE, args) as { cpu: number }).cpu;
}

describe('the start of the program', () => {
  const run = [PROGRAM, '--no-config', 'clean.md'];

  it('takes a small part of the time of a run that lints nothing', () => {
    const ratios = Array.from({ length: ROUNDS }, () => {
      const nothing = processorTime(['-e', '0']);
      return processorTime(run) / nothing;
    });
    const [median = NaN] = ratios.sort((a, b) => a - b).slice(ROUNDS >> 1);
    // Some 2.3; 2.8 where V8 has to compile the program, above 5 where `compromise` is loaded at once.
    expect(median).toBeLessThan(3.2);
  });

  it('uses the code that V8 made of the program when it was built', () => {
    expect(noted(WATCH, run)).toEqual({ refused: [false] });
  });
});
