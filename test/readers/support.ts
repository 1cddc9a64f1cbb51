import { readFileSync } from 'node:fs';
import { readerFor } from '../../src/readers/index.js';
import type { Post, PostField } from '../../src/readers/post.js';
import type { ReadOptions, ReadProblem } from '../../src/readers/reader.js';
import { decode } from '../../src/text/decode.js';
import { LineTable } from '../../src/text/line-table.js';

/** What any reader makes of a file: the text in which positions count, and the posts. */
export interface ReadFile {
  readonly source: string;
  readonly posts: readonly Post[];
  readonly problems: readonly ReadProblem[];
}

/** Reads a draft from a string or from bytes by the extension of `filePath`. */
export async function readDraft(
  filePath: string,
  content: string | Uint8Array,
  options: Omit<ReadOptions, 'filePath'> = {},
): Promise<ReadFile> {
  const entry = readerFor(filePath);
  if (!entry) throw new Error(`no reader for ${filePath}`);
  if (entry.input === 'bytes') {
    const reader = await entry.load();
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    if (!('readBytes' in reader)) throw new Error('not a reader of bytes');
    return reader.readBytes(bytes, { filePath, ...options });
  }
  const source = typeof content === 'string' ? content : decode(content).text;
  const reader = await entry.load(source);
  if (!('read' in reader)) throw new Error('not a reader of text');
  return { source, ...reader.read(source, { filePath, ...options }) };
}

export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../fixtures/readers/${name}`, import.meta.url));
}

/** Where a text stands that is found in some post. */
export interface Found {
  readonly post: number;
  readonly field: PostField['name'] | undefined;
  readonly line: number;
  readonly column: number;
  readonly slice: string;
}

/** The first place of `text` in the posts; undefined where no post holds it. */
export function find({ posts, source }: ReadFile, text: string): Found | undefined {
  for (const [index, post] of posts.entries()) {
    const start = post.text.text.indexOf(text);
    if (start < 0) continue;
    const range = post.text.sourceRange({ start, end: start + text.length });
    const field = post.fields.find((one) => one.start <= start && start < one.end)?.name;
    const slice = source.slice(range.start, range.end);
    return { post: index, field, ...new LineTable(source).position(range.start), slice };
  }
  return undefined;
}

/** All text of all posts. */
export function allText({ posts }: ReadFile): string {
  return posts.map((post) => post.text.text).join('\n\n');
}
