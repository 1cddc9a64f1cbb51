import { columnMeaning, configuredMeaning, keyMeaning, type KeyMeaning } from './keys.js';
import { isAddress, isDateOrTime } from './prose.js';
import type { ReadOptions } from './reader.js';

/** One column of a table: its name where the table has a header, and what its cells are. */
export interface Column {
  readonly name: string | undefined;
  /**
   * The column for people: by its name where that is a name of columns that exports or the configuration use, else by
   * its number. A first row that is a post and no header may look like one, and messages never hold its words.
   */
  readonly label: string;
  /** Undefined where it shows only in each cell what the column holds. */
  readonly meaning: KeyMeaning | undefined;
}

export interface TableLayout {
  readonly columns: readonly Column[];
  /** Index of the row that names the columns and is no post; -1 where there is none. */
  readonly headerRow: number;
  /** True where some column is known to hold text; in a table without one, every cell that may be text is read. */
  readonly hasText: boolean;
}

/** How many rows are looked at for the header: calendars have a title or a note above it. */
export const LAYOUT_ROWS = 5;

/** Learns from the first rows of a table (LAYOUT_ROWS of them do) what its columns hold. */
export function layoutOf(rows: readonly (readonly string[])[], options: ReadOptions): TableLayout {
  for (const [index, row] of rows.slice(0, LAYOUT_ROWS).entries()) {
    if (isHeader(row, options)) {
      const layout = headed(row, index, options);
      if (index === 0 || layout.hasText) return layout;
    }
    if (row.filter((cell) => cell.trim() !== '').length > 2) break;
  }
  const columns = (rows[0] ?? []).map((_, index) => ({
    name: undefined,
    label: `column ${index + 1}`,
    meaning: meaningOfColumn(undefined, index, options),
  }));
  return { columns, headerRow: -1, hasText: columns.some(({ meaning }) => isWording(meaning)) };
}

const UNKNOWN: TableLayout = { columns: [], headerRow: -1, hasText: false };

/** The layout that a row is read by: a title or a note above the header does not follow it. */
export function layoutOfRow(layout: TableLayout, index: number): TableLayout {
  return index < layout.headerRow ? UNKNOWN : layout;
}

function headed(row: readonly string[], headerRow: number, options: ReadOptions): TableLayout {
  const columns = row.map((cell, index) => {
    const name = cell.trim();
    const isKnown = keyMeaning(name, options.columns) !== undefined;
    return {
      name: name === '' ? undefined : name,
      label: isKnown ? `column "${name}"` : `column ${index + 1}`,
      meaning: meaningOfColumn(name, index, options),
    };
  });
  return { columns, headerRow, hasText: columns.some(({ meaning }) => isWording(meaning)) };
}

function isWording(meaning: KeyMeaning | undefined): boolean {
  return meaning?.type === 'text' && meaning.field !== 'link' && meaning.field !== 'filename';
}

function meaningOfColumn(
  name: string | undefined,
  index: number,
  options: ReadOptions,
): KeyMeaning | undefined {
  const said =
    (name === undefined ? undefined : options.columns?.[name]) ?? options.columns?.[String(index + 1)];
  if (said !== undefined) return configuredMeaning(said);
  return name === undefined ? undefined : columnMeaning(name, options.columns);
}

/**
 * A row is a header if cells of it are names of known columns; Hootsuite's files have none. A row of short labels
 * without dates, addresses and sentences is a header of names that are not known.
 */
function isHeader(row: readonly string[], options: ReadOptions): boolean {
  const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (cells.some((cell) => isDateOrTime(cell) || isAddress(cell) || cell.length > 80)) return false;
  const known = cells.filter((cell) => keyMeaning(cell, options.columns) !== undefined).length;
  if (known > 1 || (known === 1 && cells.length === 1)) return true;
  const explained = cells.filter((cell) => columnMeaning(cell, options.columns) !== undefined).length;
  if (known === 1 && explained > 2) return true;
  return (
    cells.length > 1 &&
    cells.every((cell) => /^\p{L}[\p{L}\p{N}_ -]{0,30}$/u.test(cell) && cell.split(' ').length <= 3)
  );
}
