import { describe, expect, it } from '@jest/globals';
import { RuleTester, type RuleCases } from '../../src/linter/rule-tester.js';
import { defineRule, type AnyRule, type RuleMeta } from '../../src/linter/rule.js';

const meta: RuleMeta<{ word: { type: 'string'; default: string; description: string } }> = {
  id: 'no-word',
  category: 'identifiers',
  description: 'Reports a word.',
  basis: 'none',
  messages: { word: 'This word is out of place.', other: 'Another.' },
  advice: 'Leave it out.',
  options: { word: { type: 'string', default: 'apple', description: 'The word.' } },
  presets: { recommended: 'error' },
};
const rule = defineRule({
  meta,
  create: ({ document, options, report }) => ({
    post() {
      for (const token of document.tokens) {
        if (token.lower === options.word) report({ at: token, messageId: 'word', rests: 'alone' });
      }
    },
  }),
});

/** Runs cases with a runner of its own and returns what failed. */
function failures(cases: Partial<RuleCases>, tested: AnyRule = rule): string[] {
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
  new RuleTester().run('rule', tested, { valid: [], invalid: [], ...cases });
  Object.assign(RuleTester, before);
  return failed;
}

const apple = { text: 'An apple.', messages: [{ messageId: 'word', at: 'apple' }] };

describe('RuleTester', () => {
  new RuleTester().run('uses describe and it of the test runner', rule, {
    valid: ['A pear.', { text: 'An apple.', options: { word: 'pear' } }],
    invalid: [
      apple,
      {
        ...apple,
        name: 'with options',
        text: 'A pear.',
        options: { word: 'pear' },
        messages: [{ messageId: 'word', at: 'pear', severity: 2 }],
      },
    ],
  });

  it('passes what is right', () => {
    expect(failures({ valid: ['A pear.'], invalid: [apple] })).toEqual([]);
  });

  it.each<[string, Partial<RuleCases>, string]>([
    ['a report of a valid post', { valid: ['An apple.'] }, 'Expected 0 messages, found 1: word at 1:4.'],
    [
      'no report of an invalid post',
      { invalid: [{ ...apple, text: 'A pear.' }] },
      'Expected 1 messages, found 0.',
    ],
    [
      'another message',
      { invalid: [{ ...apple, messages: [{ messageId: 'other' }] }] },
      'Expected the message "other"',
    ],
    [
      'another place',
      { invalid: [{ ...apple, messages: [{ messageId: 'word', at: 'An' }] }] },
      'does not stand at "An"',
    ],
    [
      'another severity',
      { invalid: [{ ...apple, messages: [{ messageId: 'word', severity: 1 }] }] },
      'Expected severity 1',
    ],
    ['an invalid case without messages', { invalid: [{ ...apple, messages: [] }] }, 'must expect a message'],
    [
      'options that do not fit',
      { valid: [{ text: 'A pear.', options: { wrod: 'x' } }] },
      'unknown option "wrod"',
    ],
    ['a case that stands twice', { valid: ['A pear.', { text: 'A pear.' }] }, 'Two cases are the same.'],
  ])('fails on %s', (_name, cases, message) => {
    const [failure, ...others] = failures(cases);
    expect(failure).toContain(message);
    expect(others).toEqual([]);
  });

  it.each([
    ['a placeholder', { messages: { word: 'Found {{word}}.' } }, 'placeholder'],
    ['an empty message', { messages: { word: ' ' } }, 'is empty'],
    ['an id that cannot be named', { id: 'No Word' }, 'lower case with hyphens'],
  ])('fails on %s in the meta', (_name, change, message) => {
    const changed = { ...rule, meta: { ...meta, ...change } };
    expect(failures({}, changed as AnyRule)[0]).toContain(message);
  });

  it('throws where there is no test runner', () => {
    const host = globalThis as Record<string, unknown>;
    const saved = [host['describe'], host['it']];
    host['describe'] = host['it'] = undefined;
    try {
      expect(() => new RuleTester().run('rule', rule, { valid: ['An apple.'], invalid: [] })).toThrow(
        'Expected 0',
      );
    } finally {
      [host['describe'], host['it']] = saved;
    }
  });
});
