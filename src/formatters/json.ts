import type { LintResult } from '../engine/result.js';

/** The results as ESLint's `--format json` prints them; what the summary counts stays out. */
export function json(
  results: readonly LintResult[],
  { explain }: { readonly explain?: boolean } = {},
): string {
  const printed = results.map(({ filePath, messages, suppressedMessages, ...rest }) => ({
    filePath,
    messages: explain ? messages : messages.map(withoutCues),
    suppressedMessages: explain ? suppressedMessages : suppressedMessages.map(withoutCues),
    errorCount: rest.errorCount,
    warningCount: rest.warningCount,
    fixableErrorCount: rest.fixableErrorCount,
    fixableWarningCount: rest.fixableWarningCount,
  }));
  return `${JSON.stringify(printed)}\n`;
}

function withoutCues<Message extends { readonly cues?: readonly string[] }>(
  message: Message,
): Omit<Message, 'cues'> {
  const { cues: _cues, ...rest } = message;
  return rest;
}
