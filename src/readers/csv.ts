import { CsvScan, findDelimiter, type CsvRecord } from './csv-scan.js';
import { defineReader, type Reader } from './reader.js';
import { LAYOUT_ROWS, layoutOf, layoutOfRow } from './table-layout.js';
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
      const records: CsvRecord[] = [];
      for (let record = scan.next(); record; record = scan.next()) records.push(record);
      const layout = layoutOf(
        records.slice(0, LAYOUT_ROWS).map(({ cells }) => cells.map(({ text }) => text)),
        options,
      );
      const posts = records.flatMap(({ cells }, index) => {
        if (index === layout.headerRow) return [];
        return (
          postOfRow(
            cells.map((text) => ({ text })),
            layoutOfRow(layout, index),
            `row ${index + 1}`,
            options,
          ) ?? []
        );
      });
      return { posts, problems: scan.problems };
    },
  });
}
