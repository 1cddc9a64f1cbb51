import { rules } from '../../rules/index.js';
import { fatalMessage, lintResult, type LintResult } from '../../src/engine/result.js';
import { PLAIN, wholeText, type FormatContext } from '../../src/formatters/formatter.js';
import { FORMATS } from '../../src/formatters/index.js';
import type { LintMessage, SuppressedMessage } from '../../src/linter/message.js';

/** A finding, with whatever a test wants to be different. */
export function message(change: Partial<LintMessage> = {}): LintMessage {
  return {
    ruleId: 'no-ssn',
    severity: 2,
    message: 'This looks like a Social Security number.',
    messageId: 'ssn',
    line: 3,
    column: 7,
    endLine: 3,
    endColumn: 18,
    suggestions: [{ messageId: 'instead', desc: 'Delete the number.' }],
    confidence: 0.93,
    cues: ['label'],
    ...change,
  };
}

export const warning = message({
  ruleId: 'no-care-timeframe',
  severity: 1,
  message: 'This tells when somebody was in care.',
  messageId: 'timeframe',
  line: 5,
  column: 1,
  endLine: 6,
  endColumn: 4,
  locator: 'row 4, column "Caption"',
  related: [{ type: 'condition', line: 4, column: 1, endLine: 4, endColumn: 5 }],
});

export const silenced: SuppressedMessage = {
  ...message({ ruleId: 'no-patient-name', messageId: 'name', line: 1, endLine: 1 }),
  suppressions: [{ kind: 'directive' }],
};

export const permitted: SuppressedMessage = {
  ...message({ ruleId: 'no-patient-image', messageId: 'image', line: 8, endLine: 8 }),
  suppressions: [{ kind: 'authorization' }],
};

/** The result of a file of one post. */
export function result(
  filePath: string,
  messages: readonly LintMessage[],
  suppressedMessages: readonly SuppressedMessage[] = [],
): LintResult {
  const ruleIds = ['no-ssn', 'no-care-timeframe', 'no-patient-name', 'no-patient-image'];
  return lintResult({ filePath, messages, suppressedMessages, postCount: 1, ruleIds });
}

/** A file with errors and warnings, one that is clean, one that cannot be read. */
export const sample: readonly LintResult[] = [
  result(
    '/drafts/may/post 1.md',
    [message(), warning, message({ line: 9, endLine: 9 })],
    [silenced, permitted],
  ),
  result('/drafts/may/clean.md', []),
  {
    ...result('/drafts/may/broken.csv', [fatalMessage('Cannot read the file: it is a folder.')]),
    postCount: 0,
  },
];

export const context: FormatContext = {
  cwd: '/drafts',
  root: '/drafts',
  columns: Infinity,
  palette: PLAIN,
  explain: false,
  version: '1.2.3',
  rules: new Map(rules.map(({ meta }) => [meta.id, meta])),
  run: { startedAt: '2026-03-16T14:05:00.000Z', finishedAt: '2026-03-16T14:05:02.000Z', exitCode: 2 },
};

/** The report of a built-in format. */
export async function report(
  name: string,
  results: readonly LintResult[] = sample,
  change: Partial<FormatContext> = {},
): Promise<string> {
  const formatter = await FORMATS[name]?.load();
  if (!formatter) throw new Error(`There is no format "${name}".`);
  return wholeText(formatter(results, { ...context, ...change }));
}
