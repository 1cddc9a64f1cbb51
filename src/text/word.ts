import { Shelf, type Keeper } from './once.js';

/** A spelling in lower case: the same object wherever a draft holds it, so that what is known of it is found at once. */
export class Word implements Keeper {
  readonly kept: unknown[] = new Array<unknown>(KEPT);

  constructor(readonly lower: string) {}
}

/** So many things are kept with a word; more would take more memory. */
const KEPT = 7;
/** So many words are remembered: more than the vocabulary of most sites. */
const REMEMBERED = 30_000;
let words = new Map<string, Word>();

/** The word of a spelling in lower case. */
export function wordOf(lower: string): Word {
  let word = words.get(lower);
  if (!word) {
    if (words.size >= REMEMBERED) words = new Map();
    words.set(lower, (word = new Word(lower)));
  }
  return word;
}

/** What is kept with words. */
export const WORDS = new Shelf();

/** Works something out of a word when somebody first asks, once for all posts that hold it. */
export function oncePerWord<T>(make: (lower: string) => T): (word: Word) => T {
  return WORDS.once(
    ({ lower }: Word) => make(lower),
    (word) => word,
  );
}
