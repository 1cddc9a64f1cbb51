import type { Formatter } from './formatter.js';
import { lineReport, severityWord } from './one-line.js';
import { printable } from './terminal-text.js';

/** ESLint's `unix`: lines as compilers print them. Paths are absolute. */
export const unix: Formatter = (results) =>
  lineReport(results, (message, filePath) => {
    const rule = message.ruleId === null ? '' : `/${printable(message.ruleId)}`;
    const place = `${printable(filePath)}:${message.line}:${message.column}`;
    return `${place}: ${printable(message.message)} [${severityWord(message)}${rule}]`;
  });
