import { describe, expect, it } from '@jest/globals';
import { defineDetector } from '../../src/detectors/detector.js';
import { crashMessage, describeCrash } from '../../src/linter/crash.js';
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

describe('what is kept of an error', () => {
  const MESSAGE = 'Juniper Street';
  const framesOf = (...lines: string[]): readonly string[] => {
    const error = new Error(MESSAGE);
    error.stack = [`Error: ${MESSAGE}`, ...lines].join('\n');
    return describeCrash('some-rule', error).frames;
  };

  it.each(['    at run (file:///a/b.js:1:2)', '    at C:\\a\\b.js:10:20', '    at node:internal:1:2'])(
    'are the places in code: %s',
    (line) => expect(framesOf(line)).toEqual([line]),
  );

  it.each(['    at Juniper Street:10:30', '    at 4/5 Juniper Street', '    at a/b.js:10:30 Juniper Street'])(
    'is no line that a draft may hold: %s',
    (line) => expect(framesOf('    at run (/a.js:1:2)', line)).toEqual(['    at run (/a.js:1:2)']),
  );

  it('is the name of an error that everybody knows, and none besides', () => {
    const named = (name: string): string =>
      describeCrash('some-rule', Object.assign(new Error('m'), { name })).errorName;
    expect(['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'URIError'].map(named)).toEqual([
      ...['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'URIError'],
    ]);
    expect(named('Juniper')).toBe('Error');
    expect(describeCrash('some-rule', 'Juniper')).toEqual({
      ruleId: 'some-rule',
      errorName: 'Error',
      frames: [],
    });
  });

  it('becomes an error at the beginning of the file', () => {
    const message = crashMessage({ ruleId: 'some-rule', errorName: 'TypeError', frames: [] });
    expect(message).toMatchObject({ ruleId: 'some-rule', fatal: true, severity: 2, messageId: 'crash' });
    expect(message).toMatchObject({ line: 1, column: 1, endLine: 1, endColumn: 1 });
  });
});
