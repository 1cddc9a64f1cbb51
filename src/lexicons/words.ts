import { ENGLISH } from './fact-fields.js';
import { factOf } from './word-facts.js';

/** What is known of an English word. */
export interface WordUse {
  /** 1 rare to 10 very frequent, two steps a decade; 0 where it is no English word that the table knows. */
  readonly frequency: number;
  /** True for words that are mostly written with a capital, because they are also names: Rose, Mark, Bill. */
  readonly capitalised: boolean;
}

const UNKNOWN: WordUse = { frequency: 0, capitalised: false };

/** How an English word is used; `lower` is in lower case. */
export function wordUse(lower: string): WordUse {
  const bucket = factOf(lower, ENGLISH);
  if (bucket === 0) return UNKNOWN;
  // Behind the ten steps come those of words with a capital, of which the lowest is left out.
  return bucket > 10
    ? { frequency: bucket - 9, capitalised: true }
    : { frequency: bucket, capitalised: false };
}

/** True for words that are common in lower case: `hope` and `will`, not `mark`, `rose` or `kettering`. */
export function isCommonWord(lower: string): boolean {
  const use = wordUse(lower);
  return use.frequency > 1 && !use.capitalised;
}
