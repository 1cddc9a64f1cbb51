import { afterAll, describe, expect, it } from '@jest/globals';
import { PhiLint, definePlugin, defineRule } from '../../src/index.js';
import { CliFolder } from '../cli/run-cli.js';

const folder = new CliFolder({
  '.phi-lintrc.json': JSON.stringify({
    settings: { wards: ['Lark'], floor: 1 },
    rules: { 'no-ward': 'error' },
    overrides: [{ files: ['east/**'], settings: { wards: ['Finch'] } }],
  }),
});
afterAll(() => folder.remove());

describe('settings', () => {
  it('reach the rules of plugins, laid over one another key by key', async () => {
    const seen: unknown[] = [];
    const rule = defineRule({
      meta: {
        id: 'no-ward',
        category: 'identifiers',
        description: 'Reports wards.',
        basis: '45 CFR 164.514',
        messages: { ward: 'A ward.' },
        advice: 'Leave it out.',
        options: {},
        presets: {},
      },
      create: ({ settings }) => ({ post: () => void seen.push(settings) }),
    });
    const phiLint = new PhiLint({
      cwd: folder.path,
      plugins: [definePlugin({ name: 'mine', rules: [rule] })],
    });
    await phiLint.lintText('Walk in.', { filePath: 'a.md' });
    await phiLint.lintText('Walk in.', { filePath: 'east/a.md' });
    expect(seen).toEqual([
      { wards: ['Lark'], floor: 1 },
      { wards: ['Finch'], floor: 1 },
    ]);
  });
});
