import type { Formatter } from './formatter.js';

/** The results as ESLint's `--format json` prints them. Cues are shown on demand; what the summary counts stays out. */
export const json: Formatter = (results, { explain }) => {
  const printed = results.map((result) => ({
    filePath: result.filePath,
    messages: explain ? result.messages : result.messages.map(withoutCues),
    suppressedMessages: explain ? result.suppressedMessages : result.suppressedMessages.map(withoutCues),
    errorCount: result.errorCount,
    warningCount: result.warningCount,
    fixableErrorCount: result.fixableErrorCount,
    fixableWarningCount: result.fixableWarningCount,
  }));
  return `${JSON.stringify(printed)}\n`;
};

function withoutCues<Message extends { readonly cues?: readonly string[] }>(
  message: Message,
): Omit<Message, 'cues'> {
  const { cues: _cues, ...rest } = message;
  return rest;
}
