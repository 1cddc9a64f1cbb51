import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { threadCount } from '../../src/engine/workers/thread-count.js';

describe('the threads of a run', () => {
  let folder: string;
  /** Two drafts of so many bytes each. */
  const drafts = (bytes: number): string[] =>
    ['a.md', 'b.md'].map((name) => {
      const path = join(folder, `${String(bytes)}-${name}`);
      writeFileSync(path, '');
      truncateSync(path, bytes);
      return path;
    });

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'phi-lint-threads-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('are none where nobody asks for them', () => {
    const run = { files: drafts(3_000_000), hasBaseline: false };
    expect(threadCount({}, run)).toEqual({ count: 0 });
    expect(threadCount({ concurrency: 'off' }, run)).toEqual({ count: 0 });
  });

  it('are as many as were asked for, and no more than there are files', () => {
    const run = { files: drafts(10), hasBaseline: false };
    expect(threadCount({ concurrency: 2 }, run)).toEqual({ count: 2 });
    expect(threadCount({ concurrency: 8 }, run)).toEqual({ count: 2 });
    expect(threadCount({ concurrency: 8 }, { ...run, files: run.files.slice(1) })).toEqual({ count: 0 });
  });

  it('start by themselves only where there is enough to share out', () => {
    const auto = (bytes: number) =>
      threadCount({ concurrency: 'auto' }, { files: drafts(bytes), hasBaseline: false });
    expect(auto(1_000_000)).toEqual({ count: 0, reason: 'too little to share out' });
    const enough =
      availableParallelism() > 1 ? { count: 2 } : { count: 0, reason: 'too little to share out' };
    expect(auto(3_000_000)).toEqual(enough);
  });

  it.each([
    ['a cache', { cache: { location: '.cache' } }, false, 'there is a cache'],
    ['fixes', { fix: true }, false, 'files are fixed'],
    ['a list of existing findings', {}, true, 'there is a list of existing findings'],
  ])('are none where there is what they cannot be handed: %s', (_what, options, hasBaseline, reason) => {
    const run = { files: drafts(10), hasBaseline };
    expect(threadCount({ concurrency: 2, ...options }, run)).toEqual({ count: 0, reason });
  });
});
