import type { Formatter } from './formatter.js';
import { lineReport, severityWord } from './one-line.js';
import { printable } from './terminal-text.js';

/** ESLint's `compact`: what the problem matcher `eslint-compact` of editors reads. Paths are absolute. */
export const compact: Formatter = (results) =>
  lineReport(results, (message, filePath) => {
    const rule = message.ruleId === null ? '' : ` (${printable(message.ruleId)})`;
    const place = `line ${message.line}, col ${message.column}`;
    return `${printable(filePath)}: ${place}, ${severityWord(message)} - ${printable(message.message)}${rule}`;
  });
