import { configuredMeaning, keyMeaning, type KeyMeaning } from './keys.js';
import { isAddress, isDateOrTime } from './prose.js';
import type { ReadOptions } from './reader.js';

/** One column of a table: its name where the table has a header, and what its cells are. */
export interface Column {
  readonly name: string | undefined;
  /** Undefined where it shows only in each cell what the column holds. */
  readonly meaning: KeyMeaning | undefined;
}

export interface TableLayout {
  readonly columns: readonly Column[];
  /** True where the first row names the columns and is no post. */
  readonly hasHeader: boolean;
  /** True where some column is known to hold text; in a table without one, every cell that may be text is read. */
  readonly hasText: boolean;
}

/** Learns from the first row of a table what its columns hold. */
export function layoutOf(firstRow: readonly string[], options: ReadOptions): TableLayout {
  const hasHeader = isHeader(firstRow, options);
  const columns = firstRow.map((cell, index) => {
    const name = hasHeader ? cell.trim() : undefined;
    return { name, meaning: columnMeaning(name, index, options) };
  });
  return {
    columns,
    hasHeader,
    hasText: columns.some(({ meaning }) => meaning?.type === 'text' && isWording(meaning)),
  };
}

function isWording(meaning: KeyMeaning): boolean {
  return meaning.type === 'text' && meaning.field !== 'link' && meaning.field !== 'filename';
}

function columnMeaning(
  name: string | undefined,
  index: number,
  options: ReadOptions,
): KeyMeaning | undefined {
  const said =
    (name === undefined ? undefined : options.columns?.[name]) ?? options.columns?.[String(index + 1)];
  if (said !== undefined) return configuredMeaning(said);
  return name === undefined ? undefined : keyMeaning(name, options.columns);
}

/**
 * A row is a header if a cell of it is the name of a known column; Hootsuite's files have none. A row of short labels
 * without dates, addresses and sentences is a header of names that are not known.
 */
function isHeader(row: readonly string[], options: ReadOptions): boolean {
  const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (cells.some((cell) => isDateOrTime(cell) || isAddress(cell) || cell.length > 60)) return false;
  if (cells.some((cell) => keyMeaning(cell, options.columns) !== undefined)) return true;
  return (
    cells.length > 1 &&
    cells.every((cell) => /^[\p{L}][\p{L}\p{N}_ -]{0,30}$/u.test(cell) && cell.split(' ').length <= 3)
  );
}
