import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seed } from '../properties/runs.js';
import { MarkdownEvents } from '../../src/readers/markdown-events.js';
import { scanMarkdown } from '../../src/readers/markdown-scan.js';
import { PostBuilder } from '../../src/readers/post-builder.js';

/** Fields with their text and their place in the source; white space around breaks does not count. */
function describeFields(post: PostBuilder): unknown[] {
  const { text, fields } = post.build();
  return fields.flatMap(({ name, start, end }) =>
    [...text.text.slice(start, end).matchAll(/\S+/g)].map((word) => {
      const range = { start: start + word.index, end: start + word.index + word[0].length };
      return [name, word[0], text.sourceRange(range)];
    }),
  );
}

function readFast(source: string, mdx = false): unknown[] | undefined {
  const post = new PostBuilder();
  return scanMarkdown(source, post, 0, mdx) ? describeFields(post) : undefined;
}

function readFull(source: string, mdx = false): unknown[] {
  const post = new PostBuilder();
  new MarkdownEvents(source, post, 0).read(mdx);
  return describeFields(post);
}

/** Marks and words in every order, but no long runs of marks: micromark counts what is left of a run, the specification its length. */
const INLINE = fc
  .array(
    fc.constantFrom(
      ...[
        'word',
        'Wilma',
        ' ',
        ' ',
        '*',
        ' **bold** ',
        '_',
        '`',
        '``',
        '[',
        '](',
        '](/a "t")',
        '](b.png)',
        ']',
        '[r]',
        '!',
        '\\',
      ],
      ...[
        '&amp;',
        '&#33;',
        '&x',
        '<b>',
        '</b>',
        '<!-- c -->',
        '<a:b>',
        '(',
        ')',
        '"',
        '.',
        '5 * 3',
        'a_b_c',
        '<img alt="x">',
      ],
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((parts) => parts.join('w'));
/** A line begins with a word or a whole construct: at lazy and empty items micromark departs from the specification. */
const START = fc.constantFrom(
  'w',
  'w ',
  '*x* ',
  '**Wilma** ',
  '[a](/b) ',
  '![c](d.png)',
  '`e` ',
  '_f_',
  '&lt;',
);
/** Without indented code and doubled quotes: behind them micromark departs from the specification in places. */
const PREFIXES = ['', '', '', '- ', '  ', '> ', '1. ', '# ', '   - ', '* > ', '-\t', '>\t'];
/**
 * MDX has no indented code, so that its lines may stand anywhere. Nor has it blocks of HTML: of a comment over lazy lines
 * micromark takes the marks of quotes for text.
 */
const MDX_PREFIXES = [...PREFIXES, '      ', '      - ', '-      '];
const line = (prefixes: readonly string[]) =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.constantFrom(...prefixes), START, INLINE, fc.constantFrom('', '', '  ', '\\'))
        .map((parts) => parts.join('')),
    },
    { weight: 3, arbitrary: fc.constant('') },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '---',
        '===',
        '```',
        '~~~',
        '***',
        '<div>',
        '</div>',
        '[r]: /u "v"',
        '-',
        '> ```',
        ...(prefixes === MDX_PREFIXES ? [] : ['<!-- x', '-->']),
      ),
    },
  );
const documents = (prefixes: readonly string[]) =>
  fc
    .tuple(fc.array(line(prefixes), { minLength: 1, maxLength: 9 }), fc.constantFrom('\n', '\r\n', '\r'))
    .map(([lines, lineBreak]) => lines.map((line) => line + lineBreak).join(''));

describe('the fast reader of Markdown', () => {
  it.each(['Markdown', 'MDX'])('reads what the full parser reads, at the same places: %s', (name) => {
    const mdx = name === 'MDX';
    let fast = 0;
    fc.assert(
      fc.property(documents(mdx ? MDX_PREFIXES : PREFIXES), (source) => {
        const read = readFast(source, mdx);
        if (read === undefined) return;
        fast++;
        expect(read).toEqual(readFull(source, mdx));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 300), seed },
    );
    expect(fast).toBeGreaterThan(200);
  });

  it('joins words over a link whose target stands on the next line, as the full parser does', () => {
    const source = 'w[x](\n/u)y';
    expect(readFast(source)).toEqual(readFull(source));
    expect(readFast(source)?.[0]).toEqual(['body', 'wxy', { start: 0, end: 10 }]);
  });

  it.each(['| a | b |\n|---|---|\n| c | d |', 'x[^1]\n\n[^1]: y', '~~gone~~', '[a]:\n/b'])(
    'leaves %j to the full parser',
    (source) => {
      expect(readFast(source)).toBeUndefined();
    },
  );
});

describe('marks that nest deeper than drafts do', () => {
  const deep = `${'> '.repeat(20_000)}Words of Wilma\n`;

  it.each([
    ['fast', readFast],
    ['full', readFull],
  ] as const)(
    'hide no words from the %s reader, and cost it no time',
    (_, read) => {
      const words = (read(deep) ?? []).slice(-3);
      expect(words).toEqual([
        ['body', 'Words', { start: 40_000, end: 40_005 }],
        ['body', 'of', { start: 40_006, end: 40_008 }],
        ['body', 'Wilma', { start: 40_009, end: 40_014 }],
      ]);
    },
    2000,
  );
});
