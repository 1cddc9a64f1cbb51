import { describe, expect, it } from '@jest/globals';
import { compileGlobs } from '../../src/config/globs.js';

describe('patterns of a configuration', () => {
  it.each([
    ['*.bak.md', 'a.bak.md', true],
    ['*.bak.md', 'deep/in/a.bak.md', true],
    ['archive', 'archive/2024/a.md', true],
    ['archive', 'deep/archive/a.md', true],
    ['archive/', 'deep/archive/a.md', true],
    ['archive', 'archived.md', false],
    ['drafts/*.md', 'drafts/a.md', true],
    ['drafts/*.md', 'drafts/deep/a.md', false],
    ['drafts/**/*.md', 'drafts/deep/a.md', true],
    ['./drafts/a.md', 'drafts/a.md', true],
    ['/a.md', 'a.md', true],
    ['/a.md', 'deep/a.md', false],
    ['drafts\\old', 'drafts/old/a.md', true],
    ['.private', '.private/a.md', true],
    ['{a,b}.md', 'b.md', true],
  ])('%s and %s: %s', async (pattern, path, expected) => {
    expect((await compileGlobs([pattern]))(path)).toBe(expected);
  });

  it('take back with an exclamation mark', async () => {
    const matches = await compileGlobs(['archive', '!archive/keep.md']);
    expect([matches('archive/a.md'), matches('archive/keep.md')]).toEqual([true, false]);
  });

  it('match nothing where there are none', async () => {
    expect((await compileGlobs([]))('a.md')).toBe(false);
  });
});
