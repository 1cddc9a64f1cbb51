import { LineTable } from '../../text/line-table.js';
import type { Range } from '../../text/mapped-text.js';
import type { Fix, LintMessage, Place } from '../message.js';
import type { Judged } from './fix-in-passes.js';

/** Whether an identifier that fixes leave as it is is reported before them and not after them. */
export function hidesIdentifier(
  before: Judged,
  fixes: readonly Fix[],
  after: Judged,
  isAboutIdentifier: (message: LintMessage) => boolean,
): boolean {
  const oldLines = new LineTable(before.source);
  const newLines = new LineTable(after.source);
  const standing = after.messages.map((message) => rangeOf(message, newLines));
  return before.messages.filter(isAboutIdentifier).some((message) => {
    const range = rangeOf(message, oldLines);
    if (fixes.some((fix) => fix.range[0] < range.end && range.start < fix.range[1])) return false;
    const by = shiftAt(range.start, fixes);
    return !standing.some((other) => other.start < range.end + by && range.start + by < other.end);
  });
}

/** How far text moves that stands at an offset. */
function shiftAt(offset: number, fixes: readonly Fix[]): number {
  let by = 0;
  for (const { range, text } of fixes) if (range[1] <= offset) by += text.length - (range[1] - range[0]);
  return by;
}

function rangeOf({ line, column, endLine, endColumn }: Place, lines: LineTable): Range {
  return { start: lines.offset({ line, column }), end: lines.offset({ line: endLine, column: endColumn }) };
}
