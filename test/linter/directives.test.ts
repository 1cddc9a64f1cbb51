import { describe, expect, it } from '@jest/globals';
import type { LintSettings } from '../../src/linter/settings.js';
import { LinterCore } from '../../src/linter/linter.js';
import { defineRule } from '../../src/linter/rule.js';
import { html } from '../../src/readers/html.js';
import { markdown } from '../../src/readers/markdown.js';
import { plainText } from '../../src/readers/plain-text.js';
import { PostBuilder } from '../../src/readers/post-builder.js';
import type { Reader } from '../../src/readers/reader.js';
import { MappedText } from '../../src/text/mapped-text.js';

/** Reports the word "apple" wherever it stands. */
function wordRule(id: string, word: string, unsuppressible = false) {
  return defineRule({
    meta: {
      id,
      category: 'identifiers',
      description: 'Reports a word.',
      basis: 'none',
      messages: { word: 'A word.' },
      advice: 'Leave it out.',
      options: {},
      presets: { recommended: 'error' },
      unsuppressible,
    },
    create({ document, report }) {
      return {
        post() {
          for (const token of document.tokens) {
            if (token.lower === word) report({ at: token, messageId: 'word', rests: 'alone' });
          }
        },
      };
    },
  });
}

const linter = new LinterCore(
  [wordRule('no-apple', 'apple'), wordRule('no-pear', 'pear'), wordRule('no-plum', 'plum', true)],
  [],
);
const rules = new Map(['no-apple', 'no-pear', 'no-plum'].map((id) => [id, { severity: 'error' as const }]));

function lint(source: string, reader: Reader = markdown, settings: Partial<LintSettings> = {}) {
  const { posts } = reader.read(source, { filePath: 'draft.md' });
  const { messages, suppressedMessages } = linter.lint(source, posts, {
    rules,
    today: '2026-05-04',
    ...settings,
  });
  return {
    messages: messages.map((message) => `${message.line} ${message.ruleId ?? message.messageId}`),
    suppressed: suppressedMessages.map((message) => `${message.line} ${message.ruleId ?? ''}`),
    suppressedMessages,
  };
}

describe('what is silenced', () => {
  it('is listed in the order of the draft, whatever rule it is of', () => {
    const words = 'A pear.\n\nAn apple.\n\nA pear, an apple.';
    const { suppressed } = lint(`<!-- phi-lint-disable no-apple, no-pear -- sample -->\n\n${words}\n`);
    expect(suppressed).toEqual(['3 no-pear', '5 no-apple', '7 no-pear', '7 no-apple']);
  });
});

describe('directives in comments at the margin', () => {
  /** A document of Word, whose comments come behind its paragraphs. */
  function lintMargin(paragraphs: string, ...comments: { readonly text: string; readonly about: string }[]) {
    const source = [paragraphs, ...comments.map(({ text }) => text)].join('\n');
    const post = new PostBuilder();
    post.add('body', MappedText.identity(paragraphs));
    for (const { text, about } of comments) {
      const at = source.indexOf(text);
      post.add('hidden-comment', MappedText.identity(text, at), 'comment', source.indexOf(about));
    }
    return lint(source, { ...markdown, read: () => ({ posts: [post.build()], problems: [] }) });
  }

  it('count from the paragraph that they are about', () => {
    const paragraphs = 'An apple.\n\nOne apple.\nA third apple.';
    const about = 'One apple';
    const silence = (text: string) => lintMargin(paragraphs, { text: `${text} -- sample`, about }).suppressed;
    expect(silence('phi-lint-disable-line no-apple')).toEqual(['3 no-apple']);
    expect(silence('phi-lint-disable-next-line no-apple')).toEqual(['4 no-apple']);
    expect(silence('phi-lint-disable no-apple')).toEqual(['3 no-apple', '4 no-apple']);
    expect(silence('phi-lint-disable-file no-apple')).toHaveLength(3);
  });

  it('end where they are about something else, and are reported where they stand', () => {
    const end = { text: 'phi-lint-enable', about: 'A third' };
    const start = { text: 'phi-lint-disable no-apple, no-pear -- sample', about: 'One' };
    expect(lintMargin('An apple.\nOne apple.\nA third apple.', end, start)).toMatchObject({
      messages: ['1 no-apple', '3 no-apple'],
      suppressed: ['2 no-apple'],
    });
    const twice = { text: 'phi-lint-disable-line -- sample', about: 'An' };
    expect(lintMargin('A pea.\nAn end.', twice).messages).toEqual(['3 directive-without-rule']);
  });
});

describe('directives', () => {
  it('silence the next line that is not blank', () => {
    const source = '<!-- phi-lint-disable-next-line no-apple -- sample -->\n\nAn apple.\n\nAn apple.\n';
    expect(lint(source)).toMatchObject({ messages: ['5 no-apple'], suppressed: ['3 no-apple'] });
  });

  it('silence a stretch, and end with enable', () => {
    const source = [
      'An apple.',
      '<!-- phi-lint-disable no-apple, no-pear -- sample -->',
      'An apple and a pear.',
      '<!-- phi-lint-enable no-apple -->',
      'An apple and a pear.',
      '<!-- phi-lint-enable -->',
      'A pear.',
    ].join('\n\n');
    expect(lint(source)).toMatchObject({
      messages: ['1 no-apple', '9 no-apple', '13 no-pear'],
      suppressed: ['5 no-apple', '5 no-pear', '9 no-pear'],
    });
  });

  it('silence a whole file from anywhere in it', () => {
    const source = 'An apple.\n\n<!-- phi-lint-disable-file no-apple -- sample -->\n\nA pear.\n';
    expect(lint(source)).toMatchObject({ messages: ['5 no-pear'], suppressed: ['1 no-apple'] });
  });

  it('are lines of their own in plain text', () => {
    const source =
      'phi-lint-disable-next-line no-apple -- sample\nAn apple.\n<!-- phi-lint-disable-next-line no-pear -- x -->\nA pear.\n';
    expect(lint(source, plainText)).toMatchObject({ messages: [], suppressed: ['2 no-apple', '4 no-pear'] });
  });

  it('are comments in HTML', () => {
    const source =
      '<!-- phi-lint-disable-next-line no-apple -- sample -->\n<p>An <b>apple</b>.</p>\n<p>An apple.</p>';
    expect(lint(source, html)).toMatchObject({ messages: ['3 no-apple'], suppressed: ['2 no-apple'] });
  });

  it.each([
    ['in the middle of a sentence', 'Write phi-lint-disable-next-line no-apple -- why here.\nAn apple.'],
    [
      'on a line of its own, in a format that has comments',
      'phi-lint-disable-file no-apple -- why\n\nAn apple.',
    ],
    ['in code', 'Write `phi-lint-disable-file no-apple -- why`.\n\nAn apple.'],
    ['as a line of code', '`phi-lint-disable-file no-apple -- why`\n\nAn apple.'],
    ['in a code block', '```\nphi-lint-disable-file no-apple -- why\n```\n\nAn apple.'],
    ['in a comment that only mentions it', '<!-- see phi-lint-disable-file no-apple -- why -->\n\nAn apple.'],
  ])('are prose %s', (_name, source) => {
    expect(lint(source).messages).toContain(`${source.split('\n').length} no-apple`);
  });

  it.each([
    ['no reason', '<!-- phi-lint-disable-file no-apple -->', 'directive-without-reason'],
    ['an empty reason', '<!-- phi-lint-disable-file no-apple --  -->', 'directive-without-reason'],
    ['no rule', '<!-- phi-lint-disable-file -- sample -->', 'directive-without-rule'],
    ['an unknown rule', '<!-- phi-lint-disable-file no-aple -- sample -->', 'directive-unknown-rule'],
    ['an unknown word', '<!-- phi-lint-silence no-apple -- sample -->', 'unknown-directive'],
    [
      'a day that is none',
      '<!-- phi-lint-disable-file no-apple until 2027-02-30 -- sample -->',
      'directive-without-date',
    ],
    ['no day', '<!-- phi-lint-disable-file no-apple until -- sample -->', 'directive-without-date'],
    [
      'a day that is over',
      '<!-- phi-lint-disable-file no-apple until 2026-05-03 -- sample -->',
      'directive-expired',
    ],
  ])('with %s are reported and silence nothing', (_name, directive, messageId) => {
    expect(lint(`${directive}\n\nAn apple.`).messages).toEqual([`1 ${messageId}`, '3 no-apple']);
  });

  it('cannot silence a rule that must always speak', () => {
    expect(lint('<!-- phi-lint-disable-file no-plum -- sample -->\n\nA plum.').messages).toEqual([
      '1 directive-unsuppressible',
      '3 no-plum',
    ]);
  });

  it('hide no finding of another rule at the same words', () => {
    const both = new LinterCore(
      [wordRule('no-apple', 'apple'), wordRule('no-apple-ever', 'apple', true)],
      [],
    );
    const source = 'phi-lint-disable-file no-apple -- sample\nAn apple.';
    const settings = {
      rules: new Map(['no-apple', 'no-apple-ever'].map((id) => [id, { severity: 'error' as const }])),
    };
    const { posts } = plainText.read(source, { filePath: 'a.txt' });
    expect(both.lint(source, posts, settings).messages.map(({ ruleId }) => ruleId)).toEqual([
      'no-apple-ever',
    ]);
  });

  it('are not heeded, and not reported, with inlineConfig off', () => {
    const source =
      '<!-- phi-lint-disable-file no-apple -->\n\n<!-- phi-lint-disable-file no-pear -- x -->\n\nAn apple, a pear.';
    expect(lint(source, markdown, { inlineConfig: false })).toMatchObject({
      messages: ['5 no-apple', '5 no-pear'],
      suppressed: [],
    });
  });

  it('that silence nothing are reported on demand', () => {
    const source = '<!-- phi-lint-disable-file no-apple -- x -->\n\nA fig.';
    expect(lint(source).messages).toEqual([]);
    expect(lint(source, markdown, { unusedDirectives: 2 }).messages).toEqual(['1 directive-unused']);
  });

  it('say their reason where it is made of ordinary words, and what stands in it is linted', () => {
    const source = '<!-- phi-lint-disable-next-line no-apple -- the pear agreed -->\n\nAn apple.';
    const { messages, suppressedMessages } = lint(source);
    expect(messages).toEqual(['1 no-pear']);
    expect(suppressedMessages[0]?.suppressions).toEqual([
      { kind: 'directive', justification: 'the pear agreed' },
    ]);
  });

  it('keep a reason to themselves that repeats a word of the finding', () => {
    const source = '<!-- phi-lint-disable-next-line no-apple -- the apple agreed -->\n\nAn apple.';
    const { suppressedMessages } = lint(source, markdown, { rules: new Map([...rules].slice(0, 1)) });
    expect(suppressedMessages).toHaveLength(1);
    expect(JSON.stringify(suppressedMessages)).not.toContain('agreed');
  });

  it('do not move the places of findings', () => {
    const source = 'A fig.\n\n<!-- phi-lint-disable-next-line no-pear -- x --> and an apple.';
    expect(lint(source).messages).toEqual(['3 no-apple']);
  });
});
