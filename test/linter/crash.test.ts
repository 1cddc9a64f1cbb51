import { describe, expect, it } from '@jest/globals';
import { defineDetector } from '../../src/detectors/detector.js';
import { LinterCore } from '../../src/linter/linter.js';
import { defineRule, type RuleHandlers } from '../../src/linter/rule.js';
import { plainText } from '../../src/readers/plain-text.js';

function ruleThat(id: string, handlers: (report: (messageId: string) => void) => RuleHandlers) {
  return defineRule({
    meta: {
      id,
      category: 'identifiers',
      description: 'Tests.',
      basis: 'none',
      messages: { fine: 'Fine.' },
      advice: 'None.',
      options: {},
      presets: {},
    },
    create: ({ document, report }) =>
      handlers((messageId) =>
        report({ at: { start: 0, end: document.text.length }, messageId, rests: 'alone' }),
      ),
  });
}

const source = 'Maribel Okonkwo-Hart';
const { posts } = plainText.read(source, { filePath: 'a.txt' });
const settings = (...ids: string[]) => ({
  rules: new Map(ids.map((id) => [id, { severity: 'error' as const }])),
});

const throwing = ruleThat('throwing', () => ({
  post() {
    throw new TypeError(`cannot read ${source}`);
  },
}));
const working = ruleThat('working', (report) => ({ post: () => report('fine') }));

describe('a rule that throws', () => {
  it('is named by a fatal message, and the other rules still judge', () => {
    const { messages } = new LinterCore([throwing, working], []).lint(
      source,
      posts,
      settings('throwing', 'working'),
    );
    expect(messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([
      ['throwing', true],
      ['working', undefined],
    ]);
  });

  it('leaves no text of the draft behind, neither in messages nor in what is told for debugging', () => {
    const outcome = new LinterCore([throwing], []).lint(source, posts, settings('throwing'));
    expect(outcome.crashes[0]).toMatchObject({ ruleId: 'throwing', errorName: 'TypeError' });
    expect(outcome.crashes[0]?.frames.length).toBeGreaterThan(0);
    expect(JSON.stringify(outcome)).not.toMatch(/Maribel|Okonkwo/);
  });

  it('leaves none behind where the draft looks like the stack of an error, or the error was changed', () => {
    const text = 'We saw\n    at Maribel Okonkwo (file:///home/a.js:1:2)\nfor it.';
    const throwing = (change: (error: Error) => void) =>
      ruleThat('throwing', () => ({
        post() {
          const error = new TypeError(text);
          change(error);
          throw error;
        },
      }));
    const changes: readonly ((error: Error) => void)[] = [
      () => undefined,
      (error) => (error.name = text),
      (error) => (error.message = 'Other words.'),
      (error) => (error.stack = text),
    ];
    for (const change of changes) {
      const draft = plainText.read(text, { filePath: 'a.txt' });
      const linter = new LinterCore([throwing(change)], []);
      const outcome = linter.lint(text, draft.posts, settings('throwing'));
      expect(outcome.crashes).toHaveLength(1);
      expect(JSON.stringify(outcome)).not.toMatch(/Maribel|Okonkwo/);
    }
  });

  it('may have been let down by a detector, or by its own message id', () => {
    const detector = defineDetector({
      name: 'broken',
      types: ['name'],
      detect() {
        throw new RangeError(source);
      },
    });
    const listening = ruleThat('listening', () => ({ name: () => undefined }));
    const mistaken = ruleThat('mistaken', (report) => ({ post: () => report('missing') }));
    const { messages } = new LinterCore([listening, mistaken], [detector]).lint(
      source,
      posts,
      settings('listening', 'mistaken'),
    );
    expect(messages.map(({ ruleId, messageId }) => [ruleId, messageId])).toEqual([
      ['listening', 'crash'],
      ['mistaken', 'crash'],
    ]);
  });
});
