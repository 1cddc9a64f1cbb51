import type { LintMessage, SuppressedMessage } from '../linter/message.js';
import type { InspectedEntity } from '../linter/to-message.js';

/** What is said of one file, in the shape of ESLint's `LintResult`, with what the summary counts. */
export interface LintResult {
  /** Absolute, as ESLint's. */
  readonly filePath: string;
  readonly messages: readonly LintMessage[];
  readonly suppressedMessages: readonly SuppressedMessage[];
  readonly errorCount: number;
  readonly warningCount: number;
  readonly fixableErrorCount: number;
  readonly fixableWarningCount: number;
  /** The text of the draft with fixes made, where fixes were asked for and there were some. It is text of the draft. */
  readonly output?: string;
  /** Posts that the file holds. */
  readonly postCount: number;
  /** Rules that judged them. */
  readonly ruleIds: readonly string[];
}

/** What the detectors see in one file. */
export interface InspectResult {
  readonly filePath: string;
  readonly entities: readonly InspectedEntity[];
  /** What of the file could not be read. */
  readonly problems: readonly LintMessage[];
}

/** Counts the messages of a file. */
export function lintResult(
  result: Pick<
    LintResult,
    'filePath' | 'messages' | 'suppressedMessages' | 'postCount' | 'ruleIds' | 'output'
  >,
): LintResult {
  const errorCount = result.messages.filter((message) => message.severity === 2).length;
  const fixable = result.messages.filter((message) => message.fix);
  const fixableErrorCount = fixable.filter((message) => message.severity === 2).length;
  return {
    ...result,
    errorCount,
    warningCount: result.messages.length - errorCount,
    fixableErrorCount,
    fixableWarningCount: fixable.length - fixableErrorCount,
  };
}

/** The message that stands for what could not be read. */
export function fatalMessage(message: string, line = 1, column = 1): LintMessage {
  return {
    ruleId: null,
    fatal: true,
    severity: 2,
    message,
    messageId: 'unreadable',
    line,
    column,
    endLine: line,
    endColumn: column,
    confidence: 1,
  };
}
