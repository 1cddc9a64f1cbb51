import { describe, expect, it } from '@jest/globals';
import { RuleTester, type RuleCases } from '../../src/linter/rule-tester.js';
import { defineRule, type AnyRule, type Report } from '../../src/linter/rule.js';

const base = {
  id: 'no-word',
  category: 'identifiers',
  description: 'Reports a word.',
  basis: 'none',
  messages: { word: 'This word is out of place.' },
  advice: 'Leave it out.',
  options: {},
  presets: {},
} as const;

/** Reports the word "apple" with what else a test wants to say. */
function reporting(
  more: (at: Report['at']) => Partial<Report>,
  meta: Partial<AnyRule['meta']> = {},
): AnyRule {
  return defineRule({
    meta: { ...base, ...meta },
    create: ({ document, report }) => ({
      post() {
        for (const at of document.tokens.filter(({ lower }) => lower === 'apple'))
          report({ at, messageId: 'word', rests: 'alone', ...more(at) });
      },
    }),
  });
}

const plain = reporting(() => ({}));
const fixing = reporting((at) => ({ fix: () => ({ at, text: 'pear' }) }), { fixable: true });
const suggesting = reporting(
  (at) => ({
    suggestions: () => [{ messageId: 'pear', edit: { at, text: 'pear' } }, { messageId: 'think' }],
  }),
  { suggestions: { pear: 'Write of a pear.', think: 'Think again.' } },
);

/** Runs cases with a runner of its own and returns what failed. */
function failures(rule: AnyRule, cases: unknown): string[] {
  const failed: string[] = [];
  const before = { describe: RuleTester.describe, it: RuleTester.it };
  RuleTester.describe = (_name, body) => body();
  RuleTester.it = (_name, body) => {
    try {
      body();
    } catch (error) {
      failed.push((error as Error).message);
    }
  };
  new RuleTester().run('rule', rule, { valid: [], invalid: [], ...(cases as Partial<RuleCases>) });
  Object.assign(RuleTester, before);
  return failed;
}

const word = { messageId: 'word' };
const both = [{ messageId: 'pear', output: 'A pear.' }, { desc: 'Think again.' }];
const invalid = (one: object) => ({ invalid: [{ text: 'A apple.', messages: [word], ...one }] });

describe('RuleTester', () => {
  it.each<[string, AnyRule, unknown]>([
    ['an output', fixing, invalid({ output: 'A pear.' })],
    ['no output where nothing is fixed', plain, invalid({})],
    ['null where nothing is fixed', plain, invalid({ output: null })],
    [
      'suggestions, each with its output',
      suggesting,
      invalid({ messages: [{ ...word, suggestions: both }] }),
    ],
    ['the number of suggestions', suggesting, invalid({ messages: [{ ...word, suggestions: 2 }] })],
    ['the text of a message', plain, invalid({ messages: [{ message: 'This word is out of place.' }] })],
    ['a pattern of it', plain, invalid({ messages: [{ message: /out of place/ }] })],
    ['the number of messages', plain, invalid({ messages: 1 })],
  ])('takes %s', (_name, rule, cases) => {
    expect(failures(rule, cases)).toEqual([]);
  });

  it.each<[string, AnyRule, unknown, string]>([
    ['an output that is missing', fixing, invalid({}), 'say in "output"'],
    ['an output of null where something is fixed', fixing, invalid({ output: null }), 'is not the "output"'],
    ['another output', fixing, invalid({ output: 'A plum.' }), 'is not the "output"'],
    ['an output where nothing is fixed', plain, invalid({ output: 'A pear.' }), 'Expected a fix'],
    ['an output that is the text', fixing, invalid({ output: 'A apple.' }), 'The output is the text itself'],
    ['suggestions that nobody expects', suggesting, invalid({}), 'say which in "suggestions"'],
    [
      'fewer suggestions',
      suggesting,
      invalid({ messages: [{ ...word, suggestions: 1 }] }),
      'Expected 1 suggestions',
    ],
    [
      'another suggestion',
      suggesting,
      invalid({ messages: [{ ...word, suggestions: [{ messageId: 'plum' }, both[1]] }] }),
      'Expected another suggestion',
    ],
    [
      'a suggestion without its output',
      suggesting,
      invalid({ messages: [{ ...word, suggestions: [{ messageId: 'pear' }, both[1]] }] }),
      'is not its "output"',
    ],
    [
      'an output of a suggestion that changes nothing',
      suggesting,
      invalid({ messages: [{ ...word, suggestions: [both[0], { desc: 'Think again.', output: 'x' }] }] }),
      'leave its "output" out',
    ],
    ['a message by nothing', plain, invalid({ messages: [{ at: 'apple' }] }), 'one of the two'],
    ['a message by id and text', plain, invalid({ messages: [{ ...word, message: 'x' }] }), 'one of the two'],
    ['another text', plain, invalid({ messages: [{ message: 'x' }] }), 'reads otherwise'],
    ['no messages', plain, invalid({ messages: 0 }), 'must expect a message'],
    ['another number of messages', plain, invalid({ messages: 2 }), 'Expected 2 messages'],
    ['a key of a case that nobody reads', plain, invalid({ outptu: 'x' }), 'has no "outptu"'],
    [
      'a key of a valid case that nobody reads',
      plain,
      { valid: [{ text: 'x', messages: [] }] },
      'has no "messages"',
    ],
    [
      'a key of a message that nobody reads',
      plain,
      invalid({ messages: [{ ...word, line: 1 }] }),
      'has no "line"',
    ],
    [
      'a key of a suggestion that nobody reads',
      suggesting,
      invalid({ messages: [{ ...word, suggestions: [{ ...both[0], fix: 1 }, both[1]] }] }),
      'has no "fix"',
    ],
    ['a case without text', plain, { valid: [{ name: 'x' }] }, 'must have a "text"'],
    ['a name that is empty', plain, { valid: [{ text: 'x', name: ' ' }] }, 'must not be empty'],
    [
      'two cases that differ in what is expected alone',
      plain,
      { invalid: [1, 2].map((messages) => ({ text: 'A apple.', messages })) },
      'the same',
    ],
  ])('fails on %s', (_name, rule, cases, message) => {
    expect(failures(rule, cases).join('\n')).toContain(message);
  });

  const fixTo = (text: string): AnyRule =>
    reporting((at) => ({ fix: () => ({ at, text }) }), { fixable: true });
  const withHandlers = (handlers: object): AnyRule => ({
    meta: plain.meta,
    create: () => handlers,
  });

  it.each<[string, AnyRule, string]>([
    [
      'that fixes and does not say so',
      reporting((at) => ({ fix: () => ({ at, text: 'pear' }) })),
      'The rule threw',
    ],
    [
      'whose suggestion has no text',
      reporting(() => ({ suggestions: () => [{ messageId: 'x' }] })),
      'The rule threw',
    ],
    ['whose fix changes nothing', fixTo('apple'), 'A fix changes nothing'],
    ['whose fix repeats what was found', fixTo('an apple tree'), 'repeats the words that were reported'],
    [
      'whose report has a key that nobody reads',
      reporting(() => ({ sugestions: 1 }) as object),
      'no "sugestions"',
    ],
    [
      'that listens to entities that there are not',
      withHandlers({ nmae: () => undefined }),
      'of the type "nmae"',
    ],
    ['without create', { meta: plain.meta } as unknown as AnyRule, 'has no "create"'],
    [
      'whose suggestion is empty',
      { ...suggesting, meta: { ...suggesting.meta, suggestions: { x: ' ' } } },
      'is empty',
    ],
  ])('fails on a rule %s', (_name, rule, message) => {
    expect(failures(rule, invalid({ messages: 1 })).join('\n')).toContain(message);
  });

  it('fails on fixes that never end', () => {
    const rule = reporting(() => ({ fix: () => ({ at: { start: 0, end: 1 }, text: 'AA' }) }), {
      fixable: true,
    });
    expect(failures(rule, invalid({ output: 'AA apple.' }))[0]).toContain('again and again');
  });
});
