import { countLineBreaks } from './csv-stream.js';
import type { DraftBlock, DraftStream, ReadResult } from './reader.js';

/** Characters that are gathered before whole lines are cut off; few, as in tables. */
const BLOCK_LENGTH = 16 * 1024;

/** Reads a format whose lines stand each for itself; no more of it than a block and a chunk is in memory. */
export class LineStream implements DraftStream {
  private rest = '';
  private line = 1;

  constructor(private readonly read: (source: string) => ReadResult) {}

  write(chunk: string): DraftBlock[] {
    this.rest += chunk;
    if (this.rest.length < BLOCK_LENGTH) return [];
    const end = this.rest.lastIndexOf('\n') + 1;
    // Only the new chunk could end the line.
    return end === 0 ? [] : this.cut(end);
  }

  end(): DraftBlock[] {
    return this.rest === '' ? [] : this.cut(this.rest.length);
  }

  private cut(end: number): DraftBlock[] {
    const source = this.rest.slice(0, end);
    const block = { source, firstLine: this.line, ...this.read(source) };
    this.line += countLineBreaks(source);
    this.rest = this.rest.slice(end);
    return [block];
  }
}
