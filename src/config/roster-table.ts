import { CsvScan, findDelimiter, type CsvRecord } from '../readers/csv-scan.js';
import { LineTable } from '../text/line-table.js';
import { fail } from './checks.js';
import { checkEntry, type RosterEntry, type RosterList } from './roster-config.js';

/** What exports of directories call their columns, in lower case. */
const COLUMNS: Readonly<Record<RosterList, readonly string[]>> = {
  staff: ['staff', 'name', 'full name', 'display name', 'employee', 'provider', 'clinician', 'physician'],
  facilities: ['facilities', 'facility', 'clinic', 'hospital', 'location', 'site'],
  phones: ['phones', 'phone', 'phone number', 'telephone', 'fax'],
  domains: ['domains', 'domain', 'website', 'web site', 'email', 'e-mail'],
  handles: ['handles', 'handle', 'hashtag', 'hashtags'],
  events: ['events', 'event'],
};
const FIRST_NAMES = ['first name', 'first', 'given name', 'firstname'];
const LAST_NAMES = ['last name', 'last', 'family name', 'surname', 'lastname'];
/** A column that says of each row which list it belongs to, and the one that holds the entry then. */
const KINDS = ['list', 'type', 'kind'];
const VALUES = ['entry', 'value', 'name'];

/** The columns that a table may have, for docs. */
export const ROSTER_COLUMNS = { lists: COLUMNS, FIRST_NAMES, LAST_NAMES, KINDS, VALUES } as const;

/** What a table holds for a roster. */
export interface RosterTable {
  readonly entries: readonly RosterEntry[];
  /** Columns that mean nothing to us. */
  readonly unread: readonly string[];
}

/** Takes a row and adds what it holds. */
type TakeRow = (cells: readonly string[], row: number) => void;

/**
 * Reads a table whose first row names its columns.
 * @throws ConfigError where no column is known, a quote is never closed, or an entry means nothing.
 */
export function readRosterTable(text: string, source: string): RosterTable {
  const scan = new CsvScan(text, findDelimiter(text));
  const [head, ...rows] = [...scan.records()].map(texts);
  const [problem] = scan.problems;
  if (problem) {
    const { line } = new LineTable(text).position(problem.offset);
    fail({ source, key: `line ${line}` }, problem.message);
  }
  const names = (head ?? []).map((name) => name.toLowerCase().replaceAll('_', ' '));
  const entries: RosterEntry[] = [];
  const add = (list: RosterList, cell: string | undefined, row: number) => {
    const entry = cell?.trim() ?? '';
    if (entry === '') return;
    const spot = { source, key: `row ${row}` };
    checkEntry(list, entry, spot);
    entries.push({ ...spot, list, entry });
  };
  const read = new Set<number>();
  const take = takesOf(names, read, add, source);
  for (const [i, cells] of rows.entries()) take(cells, i + 2);
  return { entries, unread: (head ?? []).filter((name, i) => name !== '' && !read.has(i)) };
}

function takesOf(
  names: readonly string[],
  read: Set<number>,
  add: (list: RosterList, cell: string | undefined, row: number) => void,
  source: string,
): TakeRow {
  const columnOf = (wanted: readonly string[]) => {
    const found = names.findIndex((name) => wanted.includes(name));
    if (found >= 0) read.add(found);
    return found;
  };
  const kind = columnOf(KINDS);
  if (kind >= 0) {
    const value = columnOf(VALUES);
    if (value < 0)
      fail({ source, key: '' }, `has a column "${names[kind] ?? ''}" and none of ${VALUES.join(', ')}`);
    return (cells, row) => add(listOf(cells[kind] ?? '', { source, key: `row ${row}` }), cells[value], row);
  }
  const takes: TakeRow[] = names.flatMap((name, i) => {
    const list = listNamed(name);
    if (!list) return [];
    read.add(i);
    return [(cells: readonly string[], row: number) => add(list, cells[i], row)];
  });
  const [first, last] = [columnOf(FIRST_NAMES), columnOf(LAST_NAMES)];
  if (first >= 0 && last >= 0)
    takes.push((cells, row) => add('staff', `${cells[first] ?? ''} ${cells[last] ?? ''}`, row));
  if (takes.length === 0) {
    const known = Object.keys(COLUMNS).join(', ');
    fail({ source, key: '' }, `the first row names no column that a roster has: ${known}`);
  }
  return (cells, row) => takes.forEach((take) => take(cells, row));
}

function listOf(kind: string, spot: { source: string; key: string }): RosterList {
  const list = listNamed(kind.trim().toLowerCase());
  return list ?? fail(spot, `must be one of ${Object.keys(COLUMNS).join(', ')}`);
}

function listNamed(name: string): RosterList | undefined {
  return (Object.keys(COLUMNS) as RosterList[]).find((list) => COLUMNS[list].includes(name));
}

function texts({ cells }: CsvRecord): string[] {
  return cells.map(({ text }) => text.trim());
}
