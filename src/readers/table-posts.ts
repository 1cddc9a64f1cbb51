import type { MappedText } from '../text/mapped-text.js';
import { normaliseKey } from './keys.js';
import { MetadataCollector, isDirectiveKey, kindNamed } from './metadata.js';
import type { Post } from './post.js';
import { PostBuilder } from './post-builder.js';
import { isAddress, isDateOrTime, looksLikeProse, mayBeText } from './prose.js';
import type { ReadOptions } from './reader.js';
import type { TableLayout } from './table-layout.js';
import { addValueText } from './value-text.js';

/** A cell of a table with the name by which people find it, if the column's name does not do. */
export interface TableCell {
  readonly text: MappedText;
  readonly locator?: string;
}

/** The post that a row holds; undefined where no cell of it is text. */
export function postOfRow(
  cells: readonly TableCell[],
  layout: TableLayout,
  locator: string,
  options: ReadOptions,
): Post | undefined {
  const post = new PostBuilder();
  const metadata = new MetadataCollector(options);
  const isText = layout.hasText ? looksLikeProse : textTestOf(cells);
  cells.forEach((cell, index) => {
    if (cell.text.text.trim() !== '') addCell(cell, index, layout.columns, isText, post, metadata);
  });
  return post.isEmpty ? undefined : post.build({ ...metadata.build(locator), directivesIn: 'nowhere' });
}

/**
 * Takes `Jo Marsh`, `Dr. Ada Kern`, `IG`, `Ward Album`: who signs off, where it appears; leaves `Rest well`. Beside a
 * sentence such a cell is no text.
 */
const LABEL = /^(?:\p{L}{1,5}\. ?)?\p{Lu}[\p{L}'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){0,3}$/u;

/** What is text in a row of which no column is known to hold any. */
function textTestOf(cells: readonly TableCell[]): (text: string) => boolean {
  const hasProse = cells.some(({ text }) => looksLikeProse(text.text));
  return hasProse ? (text) => mayBeText(text) && !LABEL.test(text.trim()) : mayBeText;
}

function addCell(
  { text, locator }: TableCell,
  index: number,
  columns: TableLayout['columns'],
  isText: (text: string) => boolean,
  post: PostBuilder,
  metadata: MetadataCollector,
): void {
  const column = columns[index];
  const where = locator ?? column?.label ?? `column ${index + 1}`;
  const meaning = column?.meaning;
  if (meaning?.type === 'text') addValueText(post, meaning.field, text, where);
  else if (meaning?.type === 'metadata') metadata.set(meaning.key, [text.text]);
  else if (meaning?.type === 'ignore') addIgnored(column?.name ?? '', text, where, post, metadata);
  else if (isAddress(text.text)) addValueText(post, 'link', text, where);
  else if (isDateOrTime(text.text)) metadata.set('scheduled', [text.text]);
  else if (isText(text.text)) addValueText(post, 'body', text, where);
}

/** `Type: Reply` says what the post is; tags with `#` are published with it. */
function addIgnored(
  name: string,
  text: MappedText,
  where: string,
  post: PostBuilder,
  metadata: MetadataCollector,
): void {
  const key = normaliseKey(name);
  if (isDirectiveKey(name)) metadata.addNotes('field', [text]);
  else if ((key === 'type' || key === 'posttype') && kindNamed(text.text)) metadata.setKind(text.text);
  else if (/^(?:tags?|labels?)$/.test(key) && text.text.includes('#'))
    addValueText(post, 'hashtags', text, where);
}
