import { CsvScan, findDelimiter, type CsvRecord } from './csv-scan.js';
import { CsvStream } from './csv-stream.js';
import type { Post } from './post.js';
import { defineReader, type Reader, type ReadOptions } from './reader.js';
import { LAYOUT_ROWS, layoutOf, layoutOfRow, type TableLayout } from './table-layout.js';
import { postOfRow } from './table-posts.js';

/** CSV with any delimiter, with a header or without one: a row is a post. */
export const csv = tableReader('csv', ['.csv'], findDelimiter);

/** Tab-separated values. */
export const tsv = tableReader('tsv', ['.tsv', '.tab'], () => '\t');

function tableReader(
  name: string,
  extensions: readonly string[],
  delimiterOf: (source: string) => string,
): Reader {
  return defineReader({
    name,
    extensions,
    read(source, options) {
      const scan = new CsvScan(source, delimiterOf(source));
      const posts = new CsvPosts(options).read([...scan.records()]);
      return { posts, problems: scan.problems };
    },
    stream: (options) => new CsvStream(delimiterOf, new CsvPosts(options)),
  });
}

/** Turns records into posts; what the first records say of the columns holds for all that come later. */
export class CsvPosts {
  private layout: TableLayout | undefined;
  private row = 0;

  constructor(private readonly options: ReadOptions) {}

  read(records: readonly CsvRecord[]): Post[] {
    const head = records.slice(0, LAYOUT_ROWS).map(({ cells }) => cells.map(({ text }) => text));
    const layout = (this.layout ??= layoutOf(head, this.options));
    return records.flatMap(({ cells }) => {
      const index = this.row++;
      if (index === layout.headerRow) return [];
      const row = cells.map((text) => ({ text }));
      return postOfRow(row, layoutOfRow(layout, index), `row ${index + 1}`, this.options) ?? [];
    });
  }
}
