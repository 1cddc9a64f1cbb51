import { describe, expect, it } from '@jest/globals';
import { LinterCore } from '../../src/linter/linter.js';
import type { LintMessage } from '../../src/linter/message.js';
import { defineRule } from '../../src/linter/rule.js';
import type { Post } from '../../src/readers/post.js';
import { MappedText } from '../../src/text/mapped-text.js';

const TEXT = 'A plum\nand a pear';

/** Reports the pear, the second word of the second line. */
const rule = defineRule({
  meta: {
    id: 'no-pear',
    category: 'identifiers',
    description: 'Reports pears.',
    basis: 'a test',
    messages: { pear: 'A pear.' },
    advice: 'Leave it out.',
    options: {},
    presets: {},
  },
  create: ({ document, report }) => ({
    post: () =>
      report({ at: document.tokens.at(-1) ?? { start: 0, end: 0 }, messageId: 'pear', rests: 'alone' }),
  }),
});

/** The message about a post whose lines are fields. */
function messageOf(
  post: Partial<Post>,
  locators: readonly (string | undefined)[] = [],
): LintMessage | undefined {
  const places = [
    { start: 0, end: 7 },
    { start: 7, end: TEXT.length },
  ];
  const fields = places.map((place, i) => {
    const locator = locators[i];
    return { name: 'body' as const, ...place, ...(locator !== undefined && { locator }) };
  });
  return new LinterCore([rule], []).lint(
    TEXT,
    [{ text: MappedText.identity(TEXT), fields, kind: 'post', ...post }],
    { rules: new Map([['no-pear', { severity: 'warn' }]]) },
  ).messages[0];
}

describe('a message', () => {
  it('says where the words stand in the file', () => {
    expect(messageOf({})).toMatchObject({ line: 2, column: 7, endLine: 2, endColumn: 11, severity: 1 });
  });

  it.each<[Partial<Post>, (string | undefined)[], string | undefined]>([
    [{ locator: 'row 2' }, ['column "Title"', 'column "Caption"'], 'row 2, column "Caption"'],
    [{ locator: 'row 2' }, ['column "Title"'], 'row 2'],
    [{}, [undefined, 'column "Caption"'], 'column "Caption"'],
    [{}, ['column "Title"'], undefined],
  ])('names the place of the post and of the field: %j, %j', (post, locators, expected) => {
    expect(messageOf(post, locators)?.locator).toBe(expected);
  });
});
