import { MappedText } from '../text/mapped-text.js';
import { dividerOf } from './dividers.js';
import { MetadataCollector, kindNamed } from './metadata.js';
import type { Post } from './post.js';
import { PostBuilder } from './post-builder.js';
import { defineReader, type ReadOptions } from './reader.js';
import { linesOf } from './source-lines.js';

/** Plain text: one post, or several that rules or numbered headings part. */
export const plainText = defineReader({
  name: 'text',
  extensions: ['.txt', '.text'],
  read(source, options) {
    const parts = partsOf(source);
    const posts = parts.flatMap((part, i) =>
      postOf(source, part, parts.length > 1 ? `post ${i + 1}` : undefined, options),
    );
    return { posts, problems: [] };
  },
});

interface Part {
  readonly start: number;
  readonly end: number;
  /** What the heading calls the post. */
  readonly heading: string | undefined;
}

function postOf(
  source: string,
  { start, end, heading }: Part,
  locator: string | undefined,
  options: ReadOptions,
): Post {
  const post = new PostBuilder();
  post.add('body', MappedText.identity(source.slice(start, end), start));
  const metadata = new MetadataCollector(options);
  if (heading !== undefined && kindNamed(heading) !== undefined) metadata.setKind(heading);
  return post.build({ ...metadata.build(locator), directivesIn: 'lines' });
}

function partsOf(source: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  let heading: string | undefined;
  let previous = '';
  const cut = (end: number, next: number, name: string | undefined) => {
    if (source.slice(start, end).trim() !== '') parts.push({ ...trimmed(source, start, end), heading });
    start = next;
    heading = name;
  };
  for (const { text: line, start: at } of linesOf(source)) {
    const divider = dividerOf(line, previous);
    if (divider) cut(at, at + divider.length, divider.heading);
    previous = line;
  }
  cut(source.length, source.length, undefined);
  return parts;
}

function trimmed(source: string, start: number, end: number): { start: number; end: number } {
  const text = source.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return { start: from, end: from + text.trim().length };
}
