import type { LintMessage } from '../linter/message.js';
import type { Formatter } from './formatter.js';
import { attributes } from './markup.js';
import { portablePath } from './paths.js';
import { ruleIdOf } from './tallies.js';

/** Checkstyle XML: a `file` for each file that was checked, an `error` for each finding. */
export const checkstyle: Formatter = (results, { root }) => {
  const files = results.flatMap(({ filePath, messages }) => {
    const head = `  <file${attributes({ name: portablePath(filePath, root) })}`;
    return messages.length === 0 ? [`${head}/>`] : [`${head}>`, ...messages.map(finding), '  </file>'];
  });
  return `${['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">', ...files, '</checkstyle>'].join('\n')}\n`;
};

function finding(message: LintMessage): string {
  return `    <error${attributes({
    line: message.line,
    column: message.column,
    severity: message.severity === 2 ? 'error' : 'warning',
    message: message.message,
    source: `phi-lint.${ruleIdOf(message)}`,
  })}/>`;
}
