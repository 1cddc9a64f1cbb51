import { type MappedText, type Range } from './mapped-text.js';
import { normalise } from './normalise.js';
import { Shelf } from './once.js';
import { splitSentences, type Sentence } from './sentences.js';
import { tokenise, type Token } from './tokens.js';

/** The text of one post, normalised, cut into tokens and sentences once for every detector. */
export class Document {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** What detectors have worked out of the document (`oncePerDocument`). */
  readonly kept: unknown[] = [];
  private readonly normalised: MappedText;

  constructor(private readonly original: MappedText) {
    this.normalised = normalise(original.text);
    this.text = this.normalised.text;
    const tokens = tokenise(this.text);
    this.sentences = splitSentences(this.text, tokens);
    this.tokens = tokens;
  }

  /** The range in the source file of a range of `text`. */
  sourceRange(range: Range): Range {
    return this.original.sourceRange(this.normalised.sourceRange(range));
  }

  /** The characters of the post's text, before normalising, of a range of `text`. */
  originalText(range: Range): string {
    const { start, end } = this.normalised.sourceRange(range);
    return this.original.text.slice(start, end);
  }

  /** The offset in the post's text, before normalising, of an offset of `text`. */
  originalOffset(offset: number): number {
    return this.normalised.sourceRange({ start: offset, end: offset }).start;
  }

  /** The sentence in which a range of `text` begins. */
  sentenceOf(range: Range): Sentence | undefined {
    return this.sentences[this.tokens[this.tokenAt(range.start)]?.sentence ?? -1];
  }

  /** Index of the first token that ends after `offset`; the number of tokens if there is none. */
  tokenAt(offset: number): number {
    let low = 0;
    let high = this.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The tokens that a range touches, as indexes: first inclusive, last exclusive. */
  tokensIn(range: Range): { readonly first: number; readonly last: number } {
    const first = this.tokenAt(range.start);
    let last = first;
    while (last < this.tokens.length && (this.tokens[last]?.start ?? 0) < range.end) last++;
    return { first, last };
  }
}

/** What is kept with documents. */
export const DOCUMENTS = new Shelf();

/** Works something out of a document when somebody first asks, once for all who do. */
export function oncePerDocument<T>(make: (document: Document) => T): (document: Document) => T {
  return DOCUMENTS.once(make, itself);
}

function itself(document: Document): Document {
  return document;
}
