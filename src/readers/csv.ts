import { CsvScan, findDelimiter } from './csv-scan.js';
import type { Post } from './post.js';
import { defineReader, type Reader } from './reader.js';
import { layoutOf, type TableLayout } from './table-layout.js';
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
      const posts: Post[] = [];
      let layout: TableLayout | undefined;
      let row = 0;
      for (let record = scan.next(); record; record = scan.next()) {
        row++;
        if (!layout) {
          layout = layoutOf(
            record.cells.map(({ text }) => text),
            options,
          );
          if (layout.hasHeader) continue;
        }
        const post = postOfRow(
          record.cells.map((text) => ({ text })),
          layout,
          `row ${row}`,
          options,
        );
        if (post) posts.push(post);
      }
      return { posts, problems: scan.problems };
    },
  });
}
