/** Writes tables for a terminal, and as Markdown between the markers of a page. */
import { readFileSync, writeFileSync } from 'node:fs';

const START = '<!-- figures: written by npm run bench -->';
const END = '<!-- /figures -->';

/** A table with columns of one width. */
export function asText({ title, note, head, rows }) {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i].length)));
  const line = (row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])));
  const lines = [head, ...rows].map((row) => `  ${line(row).join('   ').trimEnd()}`);
  return [title, ...(note ? [`  ${note.replaceAll('`', '')}`] : []), ...lines, ''].join('\n');
}

/** Puts the tables between the markers of a page. @throws Error where it has none. */
export function writePage(path, tables, { machine, runs }) {
  const page = readFileSync(path, 'utf8');
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`${path} has no markers for figures.`);
  const parts = [
    START,
    '<!-- prettier-ignore-start -->',
    `Measured on ${machine}; medians of ${runs} rounds.`,
    ...tables.map(asMarkdown),
    '<!-- prettier-ignore-end -->',
    '',
  ];
  writeFileSync(path, page.slice(0, start) + parts.join('\n\n').trimEnd() + '\n\n' + page.slice(end));
}

function asMarkdown({ title, note, head, rows }) {
  const line = (row) => `| ${row.join(' | ')} |`;
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'));
  return [`### ${title}`, ...(note ? [note] : []), [head, rule, ...rows].map(line).join('\n')].join('\n\n');
}
