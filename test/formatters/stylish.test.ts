import { describe, expect, it } from '@jest/globals';
import { lintResult, type LintResult } from '../../src/engine/result.js';
import { PLAIN, type PrintContext } from '../../src/formatters/formatter.js';
import { json } from '../../src/formatters/json.js';
import { stylish } from '../../src/formatters/stylish.js';
import type { LintMessage } from '../../src/linter/message.js';

const message: LintMessage = {
  ruleId: 'no-ssn',
  severity: 2,
  message: 'This looks like a number that should not be here at all, wherever it comes from.',
  messageId: 'ssn',
  line: 3,
  column: 7,
  endLine: 3,
  endColumn: 18,
  suggestions: [{ messageId: 'instead', desc: 'Delete the number.' }],
  related: [{ type: 'condition', line: 4, column: 1, endLine: 4, endColumn: 5 }],
  confidence: 0.93,
  cues: ['label', 'format'],
};
const context: PrintContext = { cwd: '/drafts', columns: Infinity, palette: PLAIN, explain: false };

function result(messages: readonly LintMessage[], filePath = '/drafts/may/a.md'): LintResult {
  return lintResult({
    filePath,
    messages,
    suppressedMessages: [],
    postCount: 2,
    ruleIds: ['no-ssn', 'no-mrn'],
  });
}

describe('stylish', () => {
  it('shows place, severity as a word, rule, message, what to write instead and what belongs to it', () => {
    const text = stylish([result([message])], context);
    expect(text).toContain('may/a.md\n    3:7  ✖ error  no-ssn\n');
    expect(text).toContain('This looks like a number');
    expect(text).toContain('Instead: Delete the number.');
    expect(text).toContain('Together with: condition at 4:1');
  });

  it('says the same thing once in a file, and at the other places where it said it', () => {
    const text = stylish([result([message, { ...message, line: 9 }]), result([message])], context);
    expect(text.match(/Instead: Delete the number\./g)).toHaveLength(2);
    expect(text).toContain('    9:7  ✖ error  no-ssn  (see 3:7)\n         Together with: condition at 4:1');
  });

  it('shows one way to put it, and all of them and all places on demand', () => {
    const suggestions = ['Delete it.', 'Write less.', 'Write nothing.'].map((desc) => ({
      messageId: 'i',
      desc,
    }));
    const [place] = message.related ?? [];
    const related = place ? Array.from({ length: 6 }, (_, i) => ({ ...place, line: i + 1 })) : [];
    const many = result([{ ...message, suggestions, related }]);
    const short = stylish([many], context);
    expect(short.match(/Instead: .*/g)).toEqual(['Instead: Delete it.']);
    expect(short).toContain('condition at 4:1 and 2 more');
    expect(short).toMatch(/\n--verbose shows more ways to put it instead\.\n$/);
    const long = stylish([many], { ...context, verbose: true });
    expect(long.match(/Instead: .*/g)).toHaveLength(3);
    expect(long).toContain('condition at 6:1\n');
    expect(long).not.toContain('--verbose');
  });

  it('tells a warning from an error without colour', () => {
    expect(stylish([result([{ ...message, severity: 1 }])], context)).toContain('▲ warning  no-ssn');
  });

  it('always says how much was checked', () => {
    expect(stylish([result([])], context)).toBe('✔ No problems\nChecked 1 file, 2 posts with 2 rules.\n');
    expect(stylish([result([message]), result([])], context)).toContain(
      '✖ 1 problem (1 error, 0 warnings)\nChecked 2 files, 4 posts with 2 rules.',
    );
    expect(stylish([], context)).toContain('Checked 0 files, 0 posts with 0 rules.');
  });

  it('counts what is silenced and what could not be checked', () => {
    const silenced = {
      ...result([]),
      suppressedMessages: [{ ...message, suppressions: [{ kind: 'directive' as const }] }],
    };
    const broken = { ...result([{ ...message, ruleId: null, fatal: true }]), postCount: 0 };
    expect(stylish([silenced, broken], context)).toContain(
      'Checked 1 file, 2 posts with 2 rules. 1 finding silenced in the drafts. 1 file not, or not fully, checked.',
    );
  });

  it('wraps for narrow terminals', () => {
    const located = { ...message, locator: 'row 9, column "Post Copy"' };
    const lines = stylish([result([located])], { ...context, columns: 40 })
      .split('\n')
      .slice(0, -3);
    expect(lines).toContain('         row 9, column "Post Copy"');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(stylish([result([located])], context)).toContain('no-ssn  row 9, column "Post Copy"\n');
    const wide = stylish([result([{ ...message, message: 'word '.repeat(60).trim() }])], {
      ...context,
      columns: 220,
    }).split('\n');
    expect(Math.max(...wide.map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('explains on demand', () => {
    const text = stylish([result([message])], { ...context, explain: true });
    expect(text).toContain('Confidence: 0.93');
    expect(text).toContain('Cues: label, format');
  });

  it('strips from paths, locators and shown words what could steer a terminal', () => {
    const text = stylish(
      [result([{ ...message, locator: 'row 2\u001B[2J' }], '/drafts/x\n\u001B]0;pwn\u0007\u202Ey.md')],
      {
        ...context,
        textAt: () => 'a\u001B[31mb\nc',
      },
    );
    // eslint-disable-next-line no-control-regex -- these are what must not come through
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F\u202E]/);
    expect(text).toContain('Text: a [31mb c');
  });

  it('shortens the words that it shows', () => {
    const text = stylish([result([message])], { ...context, textAt: () => 'x'.repeat(500) });
    expect(text).toContain(`Text: ${'x'.repeat(80)}…\n`);
  });
});

describe('json', () => {
  it('has neither what the summary counts nor cues', () => {
    const printed = JSON.parse([...json([result([message])], context)].join('')) as Record<string, unknown>[];
    expect(printed[0]).not.toHaveProperty('postCount');
    expect(printed[0]).not.toHaveProperty('ruleIds');
    expect(JSON.stringify(printed)).not.toContain('cues');
  });

  it('comes in pieces where there are many findings', () => {
    const many = Array.from({ length: 1001 }, (_, i) => ({ ...message, line: i + 1 }));
    const pieces = [...json([result([]), result(many, '/drafts/b.csv')], context)];
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(300_000);
    const printed = JSON.parse(pieces.join('')) as { messages: { line: number }[] }[];
    expect(printed.map(({ messages }) => messages.map(({ line }) => line))).toEqual([
      [],
      many.map(({ line }) => line),
    ]);
    expect([...json([], context)].join('')).toBe('[]\n');
  });
});
