import type { ReadOptions } from './reader.js';
import { linesOf, type SourceLine } from './source-lines.js';
import { layoutOf } from './table-layout.js';

interface Cell {
  readonly text: string;
  readonly start: number;
}

/** With fewer columns that are known, a table is part of what is told, and its dates are days on which something was. */
const CALENDAR_COLUMNS = 3;
/** Columns that only calendars have. */
const OF_CALENDARS: ReadonlySet<string> = new Set(['alt', 'caption', 'comment', 'hashtags']);

/**
 * Leaves aside what is no text in content calendars, which are tables in Markdown too: days, channels, who signs off.
 * Returns the source with blanks in its place, character for character.
 */
export function withoutDataColumns(source: string, from: number, options: ReadOptions): string {
  if (!source.includes('|', from)) return source;
  let text = '';
  let at = 0;
  let previous: readonly Cell[] = [];
  /** Which columns of the table that is being read are data. */
  let data: readonly boolean[] | undefined;
  for (const line of linesOf(source, from)) {
    const cells = cellsOf(line);
    if (cells.length === 0) data = undefined;
    else if (data) {
      for (const [index, { text: value, start }] of cells.entries()) {
        if (!data[index]) continue;
        text += source.slice(at, start) + ' '.repeat(value.length);
        at = start + value.length;
      }
    } else if (cells.length === previous.length && cells.every(isRule)) data = dataColumns(previous, options);
    previous = cells;
  }
  return text + source.slice(at);
}

function dataColumns(header: readonly Cell[], options: ReadOptions): boolean[] {
  const layout = layoutOf([header.map(({ text }) => text)], options);
  const known = layout.columns.filter(({ meaning }) => meaning !== undefined);
  const isNamed = known.some(({ meaning }) => meaning?.type === 'text' && OF_CALENDARS.has(meaning.field));
  const isCalendar =
    layout.headerRow === 0 && layout.hasText && (isNamed || known.length >= CALENDAR_COLUMNS);
  return layout.columns.map(({ meaning }) => isCalendar && meaning !== undefined && meaning.type !== 'text');
}

function isRule({ text }: Cell): boolean {
  return /^:?-{1,200}:?$/.test(text.trim());
}

/** The cells of a row; none where it holds no bar (GFM, "Tables"). */
function cellsOf({ text, start }: SourceLine): Cell[] {
  if (!text.includes('|')) return [];
  const cells: Cell[] = [];
  let from = /^[\s>]{0,100}\|?/.exec(text)?.[0].length ?? 0;
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '|') {
      cells.push({ text: text.slice(from, i), start: start + from });
      from = i + 1;
    }
  }
  if (text.slice(from).trim() !== '') cells.push({ text: text.slice(from), start: start + from });
  return cells;
}
