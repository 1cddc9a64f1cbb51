import { describe, expect, it } from '@jest/globals';
import { defineDetector } from '../../src/detectors/detector.js';
import { inspectDraft, lintDraft } from '../../src/engine/lint-draft.js';
import type { DraftPart } from '../../src/engine/read-draft.js';
import { budgetFor, TIME_BUDGET, TimedLinter, withinTime } from '../../src/engine/time-budget.js';
import { LinterCore } from '../../src/linter/linter.js';
import { defineRule, type RuleHandlers } from '../../src/linter/rule.js';
import { plainText } from '../../src/readers/plain-text.js';

const SOURCE = `Maribel ${'a'.repeat(40)}!`;
const SHORT = () => 400;

const rule = (id: string, handlers: (report: () => void) => RuleHandlers) =>
  defineRule({
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
    create: ({ report }) =>
      handlers(() => report({ at: { start: 0, end: 7 }, messageId: 'fine', rests: 'alone' })),
  });
const working = rule('working', (report) => ({ post: () => report() }));
const endless = (id: string) =>
  rule(id, () => ({
    post() {
      for (;;) {
        try {
          JSON.parse('{');
        } catch {
          continue;
        }
      }
    },
  }));
// The trap of the textbooks, as somebody may write it into a plugin.
// eslint-disable-next-line regexp/no-super-linear-backtracking -- it is what is tested
const trap = /^(?:\w+ ?)+$/;
const trapped = rule('trapped', () => ({ post: ({ text }) => void trap.test(text.text) }));

const settings = (...ids: string[]) => ({
  rules: new Map(ids.map((id) => [id, { severity: 'error' as const }])),
});
const part = (): DraftPart => {
  const { posts } = plainText.read(SOURCE, { filePath: 'a.txt' });
  return { source: SOURCE, firstLine: 1, posts, problems: [] };
};
async function* parts(count: number): AsyncGenerator<DraftPart> {
  for (let i = 0; i < count; i++) yield Promise.resolve({ ...part(), firstLine: i + 1 });
}
const none = () => Promise.resolve();

describe('a rule that takes longer than it may', () => {
  it('is named by a fatal message, and the other rules still judge', () => {
    const linter = new LinterCore([trapped, working], []);
    const outcome = new TimedLinter(linter, settings('trapped', 'working'), SHORT).lint(part());
    expect(outcome.messages.map(({ ruleId, fatal, messageId }) => [ruleId, fatal, messageId])).toEqual([
      ['trapped', true, 'crash'],
      ['working', undefined, 'fine'],
    ]);
    expect(outcome.crashes).toEqual([{ ruleId: 'trapped', errorName: 'Overtime', frames: [] }]);
    expect(JSON.stringify(outcome)).not.toMatch(/Maribel/);
  });

  it('cannot hold on by catching what stops it', () => {
    const linter = new LinterCore([endless('endless')], []);
    const { messages } = new TimedLinter(linter, settings('endless'), SHORT).lint(part());
    expect(messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([['endless', true]]);
  });

  it('is stopped once, however many parts a draft has', async () => {
    const linter = new LinterCore([endless('endless'), working], []);
    const started = Date.now();
    const outcome = await lintDraft(
      linter,
      parts(50),
      settings('endless', 'working'),
      none,
      undefined,
      SHORT,
    );
    expect(Date.now() - started).toBeLessThan(5000);
    expect(outcome.messages.filter(({ fatal }) => fatal)).toHaveLength(1);
    expect(outcome.messages.filter(({ ruleId }) => ruleId === 'working')).toHaveLength(50);
  });

  it('takes the file with it where it is not alone: nothing of it is said to be clean', () => {
    const ids = ['one', 'two', 'three', 'four'];
    const linter = new LinterCore(ids.map(endless), []);
    const { messages } = new TimedLinter(linter, settings(...ids), SHORT).lint(part());
    expect(messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([
      ['one', true],
      ['two', true],
      ['three', true],
      [null, true],
    ]);
  });
});

describe('a detector that takes longer than it may', () => {
  const detector = defineDetector({
    name: 'endless',
    types: ['name'],
    detect() {
      for (;;);
    },
  });

  it('is laid at the door of the rule that asked for it', () => {
    const asking = rule('asking', () => ({ name: () => undefined }));
    const linter = new LinterCore([asking], [detector]);
    const { messages } = new TimedLinter(linter, settings('asking'), SHORT).lint(part());
    expect(messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([['asking', true]]);
  });

  it('is a problem of what inspect shows', async () => {
    const linter = new LinterCore([], [detector]);
    const { problems } = await inspectDraft(linter, parts(1), {}, none, SHORT);
    expect(problems.map(({ fatal, messageId }) => [fatal, messageId])).toEqual([[true, 'overtime']]);
  });
});

describe('withinTime', () => {
  it('hands on what is returned and what is thrown', () => {
    expect(withinTime(() => 7, 1000)).toEqual({ result: 7 });
    expect(() =>
      withinTime(() => {
        throw new RangeError('as it is');
      }, 1000),
    ).toThrow(RangeError);
  });
});

describe('time of the processor', () => {
  const wait = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
  /** Work that a busy machine does not let end in time, so many times. */
  const waiting = (times: number) => {
    let begun = 0;
    return {
      begun: () => begun,
      work: () => {
        if (begun++ < times) for (;;) wait();
        return 'done';
      },
    };
  };

  it('is what counts: work that had to wait for it is done again', () => {
    const { work, begun } = waiting(2);
    expect(withinTime(work, 60, () => 0)).toEqual({ result: 'done' });
    expect(begun()).toBe(3);
  });

  it('is not waited for without end', () => {
    const { work, begun } = waiting(Infinity);
    expect(withinTime(work, 30, () => 0)).toBeUndefined();
    expect(begun()).toBe(4);
  });

  it('that work has had is not given again', () => {
    const { work, begun } = waiting(Infinity);
    let time = 0;
    expect(withinTime(work, 30, () => (time += 30))).toBeUndefined();
    expect(begun()).toBe(1);
  });
});

describe('the budget of a configuration', () => {
  const own = { hasPlugins: false };

  it('leaves short texts unwatched where own rules run alone', () => {
    expect(budgetFor(own, settings('working'))(5_000)).toBe(Infinity);
    expect(withinTime(() => 'done', Infinity)).toEqual({ result: 'done' });
  });

  it('watches over long texts, and over any text that code or regular expressions of others see', () => {
    const patterns = new Map([
      ['working', { severity: 'error' as const, options: { patterns: ['RV-[0-9]{4}'] } }],
    ]);
    expect(budgetFor(own, settings('working'))(50_000)).toBe(TIME_BUDGET(50_000));
    expect(budgetFor({ hasPlugins: true }, settings('working'))(10)).toBe(TIME_BUDGET(10));
    expect(budgetFor(own, { rules: patterns })(10)).toBe(TIME_BUDGET(10));
    const pattern = new Map([
      ['working', { severity: 'error' as const, options: { idPattern: 'F-[0-9]+' } }],
    ]);
    expect(budgetFor(own, { rules: pattern })(10)).toBe(TIME_BUDGET(10));
  });
});
