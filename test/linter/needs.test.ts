import { describe, expect, it } from '@jest/globals';
import { DETECTORS } from '../../src/detectors/index.js';
import { LinterCore } from '../../src/linter/linter.js';
import { RuleTester } from '../../src/linter/rule-tester.js';
import { defineRule } from '../../src/linter/rule.js';
import { MappedText } from '../../src/text/mapped-text.js';

/** A rule that reports every post that it is shown. */
function ruleThatNeeds(needs: readonly ('ssn' | 'email')[], handled: 'ssn' | 'email' = 'ssn') {
  return defineRule({
    meta: {
      id: 'shown',
      category: 'identifiers',
      description: 'Reports what it is shown.',
      basis: 'none',
      messages: { shown: 'This post was shown to the rule.' },
      advice: 'None.',
      options: {},
      needs,
      presets: {},
    },
    create: ({ report }) => ({
      [handled]: () => undefined,
      post: () => report({ at: { start: 0, end: 1 }, messageId: 'shown', rests: 'alone' }),
    }),
  });
}

function isShown(needs: readonly ('ssn' | 'email')[], text: string): boolean {
  const post = { text: MappedText.identity(text), fields: [] };
  const settings = { rules: new Map([['shown', { severity: 'error' as const }]]) };
  const { messages } = new LinterCore([ruleThatNeeds(needs)], DETECTORS).lint(text, [post], settings);
  return messages.length > 0;
}

describe('what a rule needs', () => {
  it('keeps posts without it from the rule', () => {
    expect(isShown(['ssn'], 'Flu shots are here.')).toBe(false);
    expect(isShown(['ssn'], 'Write to jo@example.org.')).toBe(false);
  });

  it('is there where one of the types is', () => {
    expect(isShown(['ssn'], 'SSN 219-09-9998')).toBe(true);
    expect(isShown(['ssn', 'email'], 'Write to jo@example.org.')).toBe(true);
  });

  it('names every type that the rule handles, or the tester says so', () => {
    const test = (handled: 'ssn' | 'email') => () => {
      const before = { describe: RuleTester.describe, it: RuleTester.it };
      RuleTester.describe = RuleTester.it = (_name, body) => body();
      try {
        new RuleTester().run('shown', ruleThatNeeds(['ssn'], handled), {
          valid: [],
          invalid: [{ text: 'SSN 219-09-9998', messages: [{ messageId: 'shown' }] }],
        });
      } finally {
        Object.assign(RuleTester, before);
      }
    };
    expect(test('ssn')).not.toThrow();
    expect(test('email')).toThrow('The rule handles "email", but its "needs" do not name it.');
  });
});
