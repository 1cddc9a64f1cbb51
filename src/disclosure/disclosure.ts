import type { Range } from '../text/mapped-text.js';

/** A cue of the model that decided: a name made of entity kinds, roles and plain words, never a name or a number of the post. */
export interface DisclosureCue {
  readonly name: string;
  /** Signed contribution in log-odds. */
  readonly weight: number;
}

/** How much a post tells of one person's health, care or payment. All numbers are probabilities, 0 to 1. */
export interface Disclosure {
  /** That a privacy officer would stop the post. */
  readonly post: number;
  /** The highest that `at` says of any place. */
  readonly most: number;
  /** For each sentence of the document. */
  readonly sentences: readonly number[];
  /** The sentence that tells most. */
  readonly peak: Range;
  /** The probability at a place: at least that of its sentence, and high where the whole post discloses. */
  at(range: Range): number;
  /** The strongest cues around a place, or of the whole post. */
  cues(range?: Range): readonly DisclosureCue[];
}
