import { rules } from '../rules/index.js';
import { lintResult, type LintResult } from '../src/engine/result.js';
import { PLAIN, type FormatContext } from '../src/formatters/formatter.js';
import type { LintMessage, Place } from '../src/linter/message.js';
import type { RuleMeta } from '../src/linter/rule.js';

const metas: ReadonlyMap<string, RuleMeta> = new Map(rules.map(({ meta }) => [meta.id, meta]));

/** A small run, the same on every day and every machine: one file with an error, a warning and a silenced finding. */
export const SAMPLE: readonly LintResult[] = [
  lintResult({
    filePath: '/content/drafts/may.csv',
    messages: [
      {
        ...finding('no-ssn', 2, { line: 3, column: 19, endLine: 3, endColumn: 30 }),
        locator: 'row 3, column "Caption"',
      },
      finding('no-care-timeframe', 1, { line: 5, column: 41, endLine: 5, endColumn: 51 }),
    ],
    suppressedMessages: [
      {
        ...finding('no-patient-name', 2, { line: 7, column: 12, endLine: 7, endColumn: 25 }),
        suppressions: [{ kind: 'authorization' }],
      },
    ],
    postCount: 6,
    ruleIds: ['no-ssn', 'no-care-timeframe', 'no-patient-name'],
  }),
];

/** What the formatters are told beside it. */
export const SAMPLE_CONTEXT: FormatContext = {
  cwd: '/content',
  root: '/content',
  columns: Infinity,
  palette: PLAIN,
  explain: false,
  version: '1.0.0',
  rules: metas,
  run: {
    startedAt: '2026-03-16T14:05:00.000Z',
    finishedAt: '2026-03-16T14:05:01.000Z',
    exitCode: 1,
    record: {
      settings: {
        quiet: false,
        maxWarnings: null,
        inlineConfig: true,
        ocr: false,
        staged: false,
        config: 'searched',
      },
      environment: { node: 'v22.12.0', platform: 'linux' },
      revision: '3f1c0de5a7b94e62d8c1f0a9b3e7d6c5f4a3b2c1',
      digests: {
        keyId: '8d5f3c1a90b7e264',
        contents: new Map([
          ['/content/drafts/may.csv', '5b0c6f3e9a1d47b28e5f60c3a9d1b74e2f8a6c0d3b9e571f4a8c2d6e0b1f3a59'],
        ]),
        configurations: ['c41f7a0e6d2b98537e1f4c0a5d8b36e9f2a7c1d04b6e8f3095a1c7d2e4b8f601'],
      },
      configurations: [
        {
          rules: { 'no-ssn': 'error', 'no-care-timeframe': 'warn', 'no-patient-name': 'error' },
          files: ['/content/drafts/may.csv'],
        },
      ],
      ignored: [],
    },
  },
};

function finding(ruleId: string, severity: 1 | 2, place: Place): LintMessage {
  const meta = metas.get(ruleId);
  if (!meta) throw new Error(`There is no rule "${ruleId}".`);
  const [messageId = '', message = ''] = Object.entries(meta.messages)[0] ?? [];
  const suggestions = [{ messageId: 'instead', desc: meta.advice }];
  return { ruleId, severity, message, messageId, ...place, suggestions, confidence: 0.97 };
}
