import { jsonComments } from './json-comments.js';
import { scanJson } from './json-scan.js';
import { LineStream } from './line-stream.js';
import type { Post } from './post.js';
import { defineReader, type ReadOptions, type ReadProblem, type ReadResult } from './reader.js';
import { postsOf, withComments } from './value-posts.js';

/** JSON: exports of scheduling tools and content systems, one post for each object that holds text. */
export const json = defineReader({
  name: 'json',
  extensions: ['.json', '.jsonc'],
  read(source, options) {
    const { values, problems } = scanJson(source);
    const posts = values.flatMap((value) => postsOf(value, options));
    const hasComments = options.filePath.toLowerCase().endsWith('.jsonc');
    return { posts: withComments(posts, hasComments ? jsonComments(source) : []), problems };
  },
});

/** JSON Lines: every line is a value of its own, and a broken one does not keep the others from being read. */
export const jsonl = defineReader({
  name: 'jsonl',
  extensions: ['.jsonl', '.ndjson'],
  read: readLines,
  stream: (options) => new LineStream((source) => readLines(source, options)),
});

function readLines(source: string, options: ReadOptions): ReadResult {
  const posts: Post[] = [];
  const problems: ReadProblem[] = [];
  for (const match of source.matchAll(/[^\r\n]+/g)) {
    const line = scanJson(match[0], match.index);
    problems.push(...line.problems);
    for (const value of line.values) posts.push(...postsOf(value, options));
  }
  return { posts, problems };
}
