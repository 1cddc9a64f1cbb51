import { CsvScan, findDelimiter } from '../../readers/csv-scan.js';
import { LineTable } from '../../text/line-table.js';
import { fail } from '../checks.js';
import { registerColumn } from './columns.js';
import type { WrittenForm } from './form.js';

/** The forms of a register as they are written, each with its row or entry, and what there is to say of the file. */
export interface WrittenRegister {
  readonly forms: readonly { readonly key: string; readonly form: WrittenForm }[];
  readonly notes: readonly string[];
}

/** Said of a column that says whose the forms are. */
export function personalNote(what: string): string {
  return `${what} says whose the forms are. The register needs no name and nothing else of a patient: take it out`;
}

/**
 * Reads a table whose first row names its columns. Rows are counted as spreadsheets do, the first one is row 1.
 * @throws ConfigError where a quote is never closed, or no column holds ids.
 */
export function readRegisterTable(text: string, source: string): WrittenRegister {
  const scan = new CsvScan(text, findDelimiter(text));
  const rows = [...scan.records()].map(({ cells }) => cells.map((cell) => cell.text.trim()));
  const [problem] = scan.problems;
  if (problem)
    fail({ source, key: `line ${new LineTable(text).position(problem.offset).line}` }, problem.message);
  const columns = (rows[0] ?? []).map((name) => (name === '' ? undefined : registerColumn(name)));
  if (!columns.includes('id')) fail({ source, key: 'row 1' }, 'no column is named "id"');
  const forms = rows.slice(1).flatMap((cells, i) => {
    if (cells.every((cell) => cell === '')) return [];
    const form = new Map<Exclude<(typeof columns)[number], 'personal' | undefined>, string[]>();
    for (const [index, cell] of cells.entries()) {
      const column = columns[index];
      if (column !== undefined && column !== 'personal' && !form.has(column)) form.set(column, [cell]);
    }
    return [{ key: `row ${i + 2}`, form }];
  });
  return { forms, notes: notesOf(rows[0] ?? [], columns) };
}

/** Names of unknown columns are not repeated: a table without a first row of names has a form there. */
function notesOf(names: readonly string[], columns: readonly (string | undefined)[]): string[] {
  return columns.flatMap((column, i) => {
    if (column === 'personal') return [personalNote(`column ${i + 1} ("${names[i] ?? ''}")`)];
    return column === undefined && names[i] !== '' ? [`column ${i + 1} is not known and is not read`] : [];
  });
}
