import { MappedText } from '../text/mapped-text.js';
import type { Post } from './post.js';
import { PostBuilder } from './post-builder.js';
import type { BytesReader, BytesResult, ReadOptions, ReadProblem } from './reader.js';
import { LAYOUT_ROWS, layoutOf, layoutOfRow } from './table-layout.js';
import { postOfRow } from './table-posts.js';
import { ArchiveError, unzip, type Archive } from './unzip.js';
import { columnName, readSheets, type Sheet } from './xlsx-sheets.js';

const WANTED =
  /^xl\/(?:workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/(?:_rels\/)?[\w-]+\.xml(?:\.rels)?|comments\/?\w*\.xml|threadedComments\/[\w-]+\.xml)$/;

/** Excel workbooks (ECMA-376, SpreadsheetML): content calendars, a row for each post. */
export const xlsx: BytesReader = {
  name: 'xlsx',
  extensions: ['.xlsx', '.xlsm', '.xltx'],
  readBytes(bytes, options) {
    if (bytes.length === 0) return { source: '', posts: [], problems: [] };
    try {
      return readWorkbook(
        unzip(bytes, (name) => WANTED.test(name)),
        options,
      );
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      return { source: '', posts: [], problems: [{ message: error.message, offset: 0 }] };
    }
  },
};

function readWorkbook(parts: Archive, options: ReadOptions): BytesResult {
  if (!parts.has('xl/workbook.xml')) {
    return { source: '', posts: [], problems: [{ message: 'the file is no Excel workbook', offset: 0 }] };
  }
  const problems: ReadProblem[] = [];
  const text = new SheetText();
  for (const sheet of readSheets(parts)) {
    if (sheet.isCutOff)
      problems.push({ message: `the sheet "${sheet.name}" is cut off`, offset: text.source.length });
    text.add(sheet, options);
  }
  return { source: text.source, posts: text.posts, problems };
}

/** Sheets with more empty rows than this in one gap are not drawn out line by line. */
const MAX_GAP = 10_000;

/** The text of the sheets: each row a line, cells parted by tabs, so that line numbers are row numbers in the first sheet. */
class SheetText {
  source = '';
  readonly posts: Post[] = [];

  add({ name, rows, comments }: Sheet, options: ReadOptions): void {
    let line = 1;
    const starts = new Map<number, number>();
    const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    const layout = layoutOf(
      filled.slice(0, LAYOUT_ROWS).map(({ cells }) => cells),
      options,
    );
    for (const [index, row] of filled.entries()) {
      const { number, cells } = row;
      if (number > line) this.source += '\n'.repeat(Math.min(MAX_GAP, number - line));
      line = number + 1;
      starts.set(number, this.source.length);
      const mapped = this.addRow(cells, number);
      if (index === layout.headerRow) continue;
      const post = postOfRow(mapped, layoutOfRow(layout, index), `sheet "${name}", row ${number}`, options);
      if (post) this.posts.push(post);
    }
    for (const { cell, text } of comments) {
      const row = Number(/\d{1,7}$/.exec(cell)?.[0]);
      this.addComment(text, `sheet "${name}", comment on ${cell}`, starts.get(row));
    }
  }

  private addRow(cells: readonly string[], row: number): { text: MappedText; locator: string }[] {
    const mapped = cells.map((cell, index) => {
      const start = this.source.length;
      const text = cell.replace(/\r\n|\r/g, '\n');
      // A line separator ends no line in editors, and keeps a row on one line; a tab ends a cell.
      this.source += `${text.replaceAll('\n', '\u2028').replaceAll('\t', ' ')}${index + 1 < cells.length ? '\t' : ''}`;
      return { text: MappedText.identity(text, start), locator: `cell ${columnName(index)}${row}` };
    });
    this.source += '\n';
    return mapped;
  }

  /** Comments go along when a calendar is shared or exported; each is about the row of its cell. */
  private addComment(text: string, locator: string, about: number | undefined): void {
    const post = new PostBuilder();
    const [{ text: mapped } = { text: MappedText.identity('') }] = this.addRow([text], 0);
    post.add('hidden-comment', mapped, undefined, about);
    if (!post.isEmpty) this.posts.push(post.build({ locator }));
  }
}
