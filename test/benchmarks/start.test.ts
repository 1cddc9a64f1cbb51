import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sharedBuild } from '../packaging/built.js';

const ROUNDS = 5;
/** Writes down the processor time of the process into which it is preloaded. */
const USAGE = resolve('scripts/bench/usage.cjs');

/** Milliseconds of processor time that Node takes with these arguments; a busy machine hardly changes them. */
function processorTime(args: readonly string[], cwd: string): number {
  const { status, output } = spawnSync(process.execPath, ['--require', USAGE, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  expect(status).toBe(0);
  return (JSON.parse(output[3] ?? '') as { cpu: number }).cpu;
}

describe('the start of the program', () => {
  it('takes a small part of the time of a run that lints nothing', () => {
    const program = join(sharedBuild(), 'bin/phi-lint.js');
    const cwd = mkdtempSync(join(tmpdir(), 'phi-lint-start-'));
    try {
      writeFileSync(join(cwd, 'clean.md'), '# Visiting hours\n\nOur front desk is open from eight to six.\n');
      const ratios = Array.from({ length: ROUNDS }, () => {
        const nothing = processorTime(['-e', '0'], cwd);
        return processorTime([program, '--no-config', 'clean.md'], cwd) / nothing;
      });
      const [median = NaN] = ratios.sort((a, b) => a - b).slice(ROUNDS >> 1);
      // Some 2.3; 2.8 where V8 has to compile the program, above 5 where `compromise` is loaded at once.
      expect(median).toBeLessThan(3.2);
    } finally {
      rmSync(cwd, { recursive: true, force: true });
    }
  });
});
