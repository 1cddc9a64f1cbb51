import { partOf, type CuePart } from './cue-hash.js';
import { stemOf } from './stem.js';

const BLANK = partOf(' ');
const GAP = partOf(' _ ');
const STEM = partOf('stem:');

/** A plain English word, a mark, or a kind in angle brackets, as a part of the cues of sentences that hold it. */
export class MaskedWord {
  readonly part: CuePart;
  /** Begins the cue of the word and its neighbour. */
  readonly besideNext: CuePart;
  /** Begins the cue of the word and one that stands apart. */
  readonly apart: CuePart;
  /** The cue of the stem of a word; undefined for a kind. */
  readonly stem: CuePart | undefined;

  constructor(readonly text: string) {
    this.part = partOf(text);
    this.besideNext = this.part.then(BLANK);
    this.apart = this.part.then(GAP);
    this.stem = text.startsWith('<') ? undefined : STEM.then(partOf(stemOf(text)));
  }
}
