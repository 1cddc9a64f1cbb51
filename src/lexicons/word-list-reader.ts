import type { FactField } from './fact-fields.js';

/** Reads a word list word by word. A line is a word and, as its last character, its bucket; the words are sorted. */
export class WordListReader {
  /** The word that is next; undefined behind the last. */
  word: string | undefined;
  private readonly lines: readonly string[];
  private at = 0;

  constructor(
    content: string,
    private readonly field: FactField,
  ) {
    this.lines = content.split('\n');
    this.word = this.wordAt(0);
  }

  /** The bucket of the word that is next, where the number of all facts has it; goes on to the word behind. */
  take(): number {
    const { word = '', field, lines } = this;
    const bucket = field.buckets.indexOf(lines[this.at]?.slice(-1) ?? '') + 1;
    if (bucket === 0) throw new Error(`A word list holds a bucket that it cannot have: ${word}`);
    this.word = this.wordAt(++this.at);
    if (this.word !== undefined && this.word <= word) throw new Error(`A word list is not sorted: ${word}`);
    return bucket << field.shift;
  }

  private wordAt(index: number): string | undefined {
    const line = this.lines[index];
    return line === undefined || line === '' ? undefined : line.slice(0, -1);
  }
}
