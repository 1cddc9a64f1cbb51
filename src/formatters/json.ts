import type { LintResult } from '../engine/result.js';
import type { LintMessage } from '../linter/message.js';
import type { PrintContext } from './formatter.js';
import { jsonPieces } from './json-pieces.js';

/** The results as ESLint's `--format json` prints them. */
export const json = (results: readonly LintResult[], { explain }: PrintContext): Iterable<string> =>
  jsonPieces(results.map(printed), explain ? undefined : (message) => withoutCues(message as LintMessage));

/** Results without what the summary counts, and without cues unless somebody asked for them. */
export function printedResults(results: readonly LintResult[], explain: boolean) {
  const shown = results.map(printed);
  if (explain) return shown;
  return shown.map((result) => ({
    ...result,
    messages: result.messages.map(withoutCues),
    suppressedMessages: result.suppressedMessages.map(withoutCues),
  }));
}

function printed(result: LintResult) {
  return {
    filePath: result.filePath,
    messages: result.messages,
    suppressedMessages: result.suppressedMessages,
    errorCount: result.errorCount,
    warningCount: result.warningCount,
    fixableErrorCount: result.fixableErrorCount,
    fixableWarningCount: result.fixableWarningCount,
    ...(result.output !== undefined && { output: result.output }),
  };
}

function withoutCues(message: LintMessage): Omit<LintMessage, 'cues'> {
  const { cues: _cues, ...rest } = message;
  return rest;
}
