import { CsvScan, type CsvRecord } from './csv-scan.js';
import type { Post } from './post.js';
import type { DraftBlock, DraftStream } from './reader.js';

/** Characters that are gathered before the first records are cut off: many enough to find delimiter and header. */
const HEAD_LENGTH = 64 * 1024;
/** The same later on: so few that the posts of a block are gone before the collector takes them for lasting. */
const BLOCK_LENGTH = 16 * 1024;
/** A record longer than this has a quote that nothing closes. */
const MAX_RECORD = 4 * 1024 * 1024;

/** Reads a table of any length; no more of it than a block and a chunk is in memory. */
export class CsvStream implements DraftStream {
  private rest = '';
  private line = 1;
  private delimiter: string | undefined;

  constructor(
    private readonly delimiterOf: (source: string) => string,
    private readonly posts: { read(records: readonly CsvRecord[]): Post[] },
  ) {}

  write(chunk: string): DraftBlock[] {
    this.rest += chunk;
    const enough = this.delimiter === undefined ? HEAD_LENGTH : BLOCK_LENGTH;
    return this.rest.length < enough ? [] : this.cut(this.rest.length > MAX_RECORD);
  }

  end(): DraftBlock[] {
    return this.cut(true);
  }

  private cut(final: boolean): DraftBlock[] {
    if (this.rest === '') return [];
    this.delimiter ??= this.delimiterOf(this.rest);
    const scan = new CsvScan(this.rest, this.delimiter, 0, final);
    const posts = this.posts.read([...scan.records()]);
    if (scan.position === 0) return [];
    const source = this.rest.slice(0, scan.position);
    const block = { source, firstLine: this.line, posts, problems: scan.problems };
    this.line += countLineBreaks(source);
    this.rest = this.rest.slice(scan.position);
    return [block];
  }
}

/** Line breaks as `LineTable` counts them. */
export function countLineBreaks(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) count++;
  }
  return count;
}
