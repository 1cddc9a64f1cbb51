import type { Archive } from './unzip.js';
import { readDateStyles } from './xlsx-styles.js';
import { localName, readXml } from './xml.js';

export interface SheetRow {
  /** Row number as Excel shows it. */
  readonly number: number;
  /** The shown text of the cells, from column A on. */
  readonly cells: readonly string[];
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly comments: readonly { readonly cell: string; readonly text: string }[];
  readonly isCutOff: boolean;
}

/** Excel's own limit of columns; a reference beyond it is no cell. */
const MAX_COLUMNS = 16_384;

/** `C` of column 2. */
export function columnName(index: number): string {
  let name = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** The sheets of a workbook in their order, hidden ones too: they go along with the file. */
export function readSheets(parts: Archive): Sheet[] {
  const targets = relationships(parts.get('xl/_rels/workbook.xml.rels'));
  const strings = readStrings(parts.get('xl/sharedStrings.xml') ?? '');
  const dates = readDateStyles(parts.get('xl/styles.xml') ?? '');
  const sheets: Sheet[] = [];
  let date1904 = false;
  readXml(parts.get('xl/workbook.xml') ?? '', {
    open(name, attributes) {
      if (localName(name) === 'workbookPr') date1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (localName(name) !== 'sheet') return;
      const path = partPath(
        targets.get(attributes['r:id'] ?? '')?.target ?? `worksheets/sheet${sheets.length + 1}.xml`,
      );
      const { rows, isCutOff } = readRows(parts.get(path) ?? '', strings, dates, date1904);
      sheets.push({ name: attributes['name'] ?? '', rows, isCutOff, comments: readComments(parts, path) });
    },
  });
  return sheets;
}

function partPath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function relationships(xml = ''): Map<string, { target: string; type: string }> {
  const targets = new Map<string, { target: string; type: string }>();
  readXml(xml, {
    open(_name, { Id, Target, Type }) {
      if (Id !== undefined && Target !== undefined) targets.set(Id, { target: Target, type: Type ?? '' });
    },
  });
  return targets;
}

/** Shared strings; their runs are joined, readings of ideographs (`rPh`) left out. */
function readStrings(xml: string): string[] {
  const strings: string[] = [];
  let inText = false;
  let phonetic = false;
  readXml(xml, {
    open(name) {
      const local = localName(name);
      if (local === 'si') strings.push('');
      else if (local === 'rPh') phonetic = true;
      else if (local === 't') inText = !phonetic;
    },
    text(text) {
      if (inText) strings.push(`${strings.pop() ?? ''}${unescaped(text)}`);
    },
    close(name) {
      if (localName(name) === 't') inText = false;
      else if (localName(name) === 'rPh') phonetic = false;
    },
  });
  return strings;
}

/** `_x000D_` stands for a control character (ECMA-376 part 1, 22.9.2.19). */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function readRows(
  xml: string,
  strings: readonly string[],
  dates: ReadonlySet<number>,
  date1904: boolean,
): { rows: SheetRow[]; isCutOff: boolean } {
  const rows: { number: number; cells: string[] }[] = [];
  let column = 0;
  let type = '';
  let style = 0;
  let value: string | undefined;
  const complete = readXml(xml, {
    open(name, attributes) {
      const local = localName(name);
      if (local === 'row') {
        rows.push({ number: Number(attributes['r']) || (rows.at(-1)?.number ?? 0) + 1, cells: [] });
        column = -1;
      } else if (local === 'c') {
        column = columnOf(attributes['r']) ?? column + 1;
        type = attributes['t'] ?? 'n';
        style = Number(attributes['s'] ?? 0);
      } else if (local === 'v' || local === 'is') value = '';
    },
    text(text) {
      if (value !== undefined) value += text;
    },
    close(name) {
      const local = localName(name);
      const row = rows.at(-1);
      if ((local !== 'v' && local !== 'is') || value === undefined || !row || column >= MAX_COLUMNS) return;
      while (row.cells.length < column) row.cells.push('');
      row.cells[column] = shown(value, type, strings, dates.has(style), date1904);
      value = undefined;
    },
  });
  return { rows, isCutOff: !complete };
}

function shown(
  value: string,
  type: string,
  strings: readonly string[],
  isDate: boolean,
  date1904: boolean,
): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'str' || type === 'inlineStr') return unescaped(value);
  return type === 'n' && isDate ? serialDate(Number(value), date1904) : value;
}

/** Excel counts days from 1900, and takes 1900 for a leap year. */
function serialDate(serial: number, date1904: boolean): string {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return String(serial);
  const days = date1904 ? serial + 1462 : serial;
  const iso = new Date(Math.round((days - 25_569) * 86_400_000)).toISOString();
  // A part of a day is a time, whichever year the days count from.
  if (serial < 1) return iso.slice(11, 16);
  return days % 1 === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}

function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/i.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Notes and threaded comments of the sheet whose part is `path`, without the names of those who wrote them. */
function readComments(parts: Archive, path: string): { cell: string; text: string }[] {
  const rels = relationships(parts.get(path.replace('worksheets/', 'worksheets/_rels/') + '.rels'));
  return [...rels.values()].flatMap(({ target, type }) =>
    /comments?$/i.test(type)
      ? new CommentsPart().read(parts.get(partPath(target.replace(/^\.\.\//, ''))) ?? '')
      : [],
  );
}

class CommentsPart {
  private readonly comments: { readonly cell: string; readonly author: string; text: string }[] = [];
  private readonly authors: string[] = [];
  private open: 'author' | 'text' | undefined;

  read(xml: string): { cell: string; text: string }[] {
    readXml(xml, {
      open: (name, attributes) => this.element(localName(name), attributes),
      text: (text) => this.add(text),
      close: (name) => {
        if (['t', 'text', 'author'].includes(localName(name))) this.open = undefined;
      },
    });
    // For old versions of Excel a threaded comment is repeated as a note, of an author that is none.
    const written = this.comments.filter(({ author }) => !author.startsWith('tc='));
    return written.map(({ cell, author, text }) => ({ cell, text: withoutAuthor(text, author) }));
  }

  private element(name: string, { ref = '', authorId }: Readonly<Record<string, string>>): void {
    if (name === 'comment' || name === 'threadedComment') {
      this.comments.push({ cell: ref, author: this.authors[Number(authorId)] ?? '', text: '' });
    } else if (name === 'author') {
      this.authors.push('');
      this.open = 'author';
    } else if (name === 't' || name === 'text') this.open = 'text';
  }

  private add(text: string): void {
    const last = this.comments.at(-1);
    if (this.open === 'author') this.authors.push(`${this.authors.pop() ?? ''}${text}`);
    else if (this.open === 'text' && last && text.trim() !== '') last.text += text;
  }
}

/** Excel begins a note with its author: `Dana Decoy:`, and a line break. */
function withoutAuthor(text: string, author: string): string {
  return author !== '' && text.startsWith(`${author}:`) ? text.slice(author.length + 1).trimStart() : text;
}
