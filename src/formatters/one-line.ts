import type { LintResult } from '../engine/result.js';
import type { LintMessage } from '../linter/message.js';
import { checked } from './summary.js';
import { count } from './terminal-text.js';

/** A report with one line for each finding, and what was checked in the last one. */
export function lineReport(
  results: readonly LintResult[],
  line: (message: LintMessage, filePath: string) => string,
): string {
  const lines = results.flatMap(({ filePath, messages }) =>
    messages.map((message) => line(message, filePath)),
  );
  const found = lines.length > 0 ? `${lines.join('\n')}\n\n${count(lines.length, 'problem')}\n` : '';
  return `${found}${checked(results)}\n`;
}

/** `Error` or `Warning`, as ESLint's reports for editors write it. */
export function severityWord(message: LintMessage): 'Error' | 'Warning' {
  return message.severity === 2 ? 'Error' : 'Warning';
}
