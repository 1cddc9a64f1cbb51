import { describe, expect, it } from '@jest/globals';
import { LinterCore } from '../../src/linter/linter.js';
import { defineRule } from '../../src/linter/rule.js';
import type { Post } from '../../src/readers/post.js';
import { MappedText } from '../../src/text/mapped-text.js';

const seen: (string | undefined)[][] = [];
const rule = defineRule({
  meta: {
    id: 'looks',
    category: 'identifiers',
    description: 'Looks at the post.',
    basis: 'none',
    messages: { none: 'None.' },
    advice: 'None.',
    options: {},
    presets: {},
  },
  create: ({ kind }) => ({ post: ({ platform, audience }) => void seen.push([kind, platform, audience]) }),
});

const text = MappedText.identity('Flu shots are here.');
const plain: Post = { text, fields: [{ name: 'body', start: 0, end: text.text.length }] };

describe('what the configuration says of all posts', () => {
  it('reaches the rules, and gives way to what a post says of itself', () => {
    const settings = {
      rules: new Map([['looks', { severity: 'error' as const }]]),
      kind: 'reply' as const,
      platform: 'facebook',
      audience: 'patients',
    };
    new LinterCore([rule], []).lint(
      text.text,
      [plain, { ...plain, kind: 'caption', platform: 'x' }],
      settings,
    );
    expect(seen).toEqual([
      ['reply', 'facebook', 'patients'],
      ['caption', 'x', 'patients'],
    ]);
  });
});
