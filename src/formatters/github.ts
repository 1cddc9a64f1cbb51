import type { LintMessage } from '../linter/message.js';
import { PLAIN, type Formatter } from './formatter.js';
import { portablePath } from './paths.js';
import { summary } from './summary.js';
import { ruleIdOf } from './tallies.js';
import { printable } from './terminal-text.js';

/**
 * Workflow commands of GitHub Actions, and the summary for the log. Escaped as the runner reads them back:
 * https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
 */
export const github: Formatter = (results, { root }) => {
  const commands = results.flatMap(({ filePath, messages }) =>
    messages.map((message) => `${command(message, portablePath(filePath, root))}\n`),
  );
  return `${commands.join('')}${summary(results, PLAIN)}`;
};

function command(message: LintMessage, file: string): string {
  const { line, column, endLine, endColumn } = message;
  const properties = {
    file,
    line,
    // Columns hold on one line only: https://docs.github.com/rest/checks/runs
    ...(endLine === line && endColumn > column ? { endLine, col: column, endColumn } : { endLine }),
    title: ruleIdOf(message),
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
  const instead = (message.suggestions ?? []).map(({ desc }) => `\nInstead: ${desc}`).join('');
  const locator = message.locator === undefined ? '' : ` (${message.locator})`;
  const text = `${message.message}${locator}${instead}`;
  return `::${message.severity === 2 ? 'error' : 'warning'} ${list.join(',')}::${escaped(text)}`;
}

function property(value: string | number): string {
  return escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Line breaks survive, escaped; everything else that could steer the log goes. */
function escaped(text: string): string {
  return text
    .split(/([\r\n]+)/)
    .map((part, i) => (i % 2 === 0 ? printableInside(part) : part))
    .join('')
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}

/** Printable, and blanks at its ends kept: they may belong to a file's name. */
function printableInside(text: string): string {
  return printable(`|${text}|`).slice(1, -1);
}
