import type { LintResult } from '../engine/result.js';
import type { PrintContext } from './formatter.js';
import { jsonText } from './json-text.js';

/** The results as ESLint's `--format json` prints them. */
export const json = (results: readonly LintResult[], { explain }: PrintContext): string =>
  jsonText(printedResults(results, explain));

/** Results without what the summary counts, and without cues unless somebody asked for them. */
export function printedResults(results: readonly LintResult[], explain: boolean) {
  return results.map((result) => ({
    filePath: result.filePath,
    messages: explain ? result.messages : result.messages.map(withoutCues),
    suppressedMessages: explain ? result.suppressedMessages : result.suppressedMessages.map(withoutCues),
    errorCount: result.errorCount,
    warningCount: result.warningCount,
    fixableErrorCount: result.fixableErrorCount,
    fixableWarningCount: result.fixableWarningCount,
    ...(result.output !== undefined && { output: result.output }),
  }));
}

function withoutCues<Message extends { readonly cues?: readonly string[] }>(
  message: Message,
): Omit<Message, 'cues'> {
  const { cues: _cues, ...rest } = message;
  return rest;
}
