import type { Crash } from './crash.js';
import type { LintMessage } from './message.js';

const GAP = {
  fatal: true,
  severity: 2,
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
  confidence: 1,
} as const;

/** What is kept of a rule, or of a detector that it asked for, that took longer than it may and was stopped. */
export function overtimeOf(ruleId: string): Crash {
  return { ruleId, errorName: 'Overtime', frames: [] };
}

/** The message that stands for what the stopped rule would have found: exit code 2, and no silent gap. */
export function overtimeMessage({ ruleId }: Crash): LintMessage {
  return {
    ...GAP,
    ruleId,
    message:
      'The rule took longer than it may and was stopped, so this file is not checked by it. Look at the regular expressions of your configuration and at your plugins; if there are none, please report it.',
    messageId: 'crash',
  };
}

/** The message that stands for all that would have been found, where no single rule is to blame. */
export const STOPPED: LintMessage = {
  ...GAP,
  ruleId: null,
  message: 'Linting took longer than it may and was stopped, so this file is not checked. Please report it.',
  messageId: 'overtime',
};
