import type { LintResult } from '../engine/result.js';
import type { LintMessage, SuppressedMessage } from '../linter/message.js';
import type { FormatContext, Formatter, RunRecord } from './formatter.js';
import { jsonText } from './json-text.js';
import { portablePath } from './paths.js';
import { checkedCounts } from './summary.js';
import { isNotFullyChecked, ruleIdOf, verdictOf } from './tallies.js';

/** Whoever reads a record in six years finds its fields described under this name. */
const SCHEMA = 'phi-lint-audit/1';

/** What no run of phi-lint checks, said in every record. */
const NEVER_CHECKED = [
  'Files of other formats in the folders that were named.',
  'What pictures, video and sound show or tell, beyond their metadata and, with settings.ocr, the words in pictures.',
  'Whether the facts of a draft are true, whether a form was signed, and who will recognise a story.',
];

/** A record of what was checked and with which outcome, without any word of a draft. */
export const audit: Formatter = (results, context) => {
  const { run, version, root } = context;
  const { record } = run;
  const silenced = results.flatMap((result) => result.suppressedMessages);
  return jsonText(
    {
      schema: SCHEMA,
      tool: { name: 'phi-lint', version, ...record?.environment },
      startedAt: run.startedAt,
      finishedAt: run.finishedAt,
      revision: record?.revision ?? null,
      verdict: verdictOf(results),
      exitCode: run.exitCode,
      counts: {
        ...checkedCounts(results),
        errors: sum(results, (result) => result.errorCount),
        warnings: sum(results, (result) => result.warningCount),
        silencedByDirective: silenced.filter(isBy('directive')).length,
        permittedByAuthorization: silenced.filter(isBy('authorization')).length,
        onListOfExistingFindings: silenced.filter(isBy('file')).length,
      },
      settings: record?.settings ?? null,
      digests: record?.digests ? { algorithm: 'HMAC-SHA-256', keyId: record.digests.keyId } : null,
      configurations: (record?.configurations ?? []).map(({ rules }, i) => ({
        digest: record?.digests?.configurations[i] ?? null,
        rules,
      })),
      rules: ruleTexts(results, context),
      files: results.map(fileRecorder(context)),
      notChecked: {
        files: results.filter(isNotFullyChecked).map(({ filePath, messages }) => ({
          path: portablePath(filePath, root),
          reasons: messages.filter((message) => message.fatal).map(({ message }) => message),
        })),
        ignored: (record?.ignored ?? []).map((filePath) => portablePath(filePath, root)),
        never: NEVER_CHECKED,
      },
    },
    2,
  );
};

/** What the rules that judged said of themselves on that day. */
function ruleTexts(results: readonly LintResult[], { rules }: FormatContext) {
  const ids = new Set(results.flatMap((result) => result.ruleIds));
  return [...ids].flatMap((id) => {
    const meta = rules.get(id);
    return meta ? [{ id, description: meta.description, basis: meta.basis }] : [];
  });
}

function fileRecorder({ run: { record }, root }: FormatContext) {
  const configurationOf = configurationIndexes(record);
  return (result: LintResult) => ({
    path: portablePath(result.filePath, root),
    digest: record?.digests?.contents.get(result.filePath) ?? null,
    configuration: configurationOf.get(result.filePath) ?? null,
    posts: result.postCount,
    verdict: verdictOf([result]),
    findings: result.messages.map(finding),
    silenced: result.suppressedMessages.map((message) => ({
      ...finding(message),
      by: message.suppressions.map(({ kind }) => kind),
      ...reasonsOf(message),
    })),
  });
}

function configurationIndexes(record: RunRecord | undefined): ReadonlyMap<string, number> {
  return new Map(
    (record?.configurations ?? []).flatMap(({ files }, i) => files.map((file) => [file, i] as const)),
  );
}

function finding(message: LintMessage) {
  const { messageId, line, column, endLine, endColumn, confidence, locator } = message;
  return {
    ruleId: ruleIdOf(message),
    messageId,
    severity: message.severity === 2 ? 'error' : 'warning',
    message: message.message,
    line,
    column,
    endLine,
    endColumn,
    confidence,
    ...(locator !== undefined && { locator }),
  };
}

/** Reasons of directives and ids of authorizations, as far as a report may hold them. */
function reasonsOf({ suppressions }: SuppressedMessage): { reasons?: string[] } {
  const reasons = suppressions.flatMap(({ justification }) => justification ?? []);
  return reasons.length > 0 ? { reasons } : {};
}

function isBy(kind: SuppressedMessage['suppressions'][number]['kind']) {
  return (message: SuppressedMessage) => message.suppressions.some((one) => one.kind === kind);
}

function sum(results: readonly LintResult[], of: (result: LintResult) => number): number {
  return results.reduce((total, result) => total + of(result), 0);
}
