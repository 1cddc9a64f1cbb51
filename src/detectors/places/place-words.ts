import content from '../../lexicons/data/place-words.txt';
import { readClassBits } from '../../lexicons/word-class-bits.js';
import type { Token } from '../../text/tokens.js';
import { oncePerWord, wordOf } from '../../text/word.js';

/** Classes of words that name places (`src/lexicons/data/place-words.txt`), as bits. */
export const PLACE = {
  hospital: 1 << 0,
  care: 1 << 1,
  'care-with-name': 1 << 2,
  residence: 1 << 3,
  generic: 1 << 4,
  'half-generic': 1 << 5,
  school: 1 << 6,
  'school-of-two': 1 << 7,
  church: 1 << 8,
  landmark: 1 << 9,
  street: 1 << 10,
  'street-with-number': 1 << 11,
  'street-preposition': 1 << 12,
  'place-preposition': 1 << 13,
  'place-verb': 1 << 14,
  'care-verb': 1 << 15,
  direction: 1 << 16,
  month: 1 << 17,
  'first-word': 1 << 18,
  'local-noun': 1 << 19,
  'on-street': 1 << 20,
  'the-place': 1 << 21,
} as const;

let classesOf: ReadonlyMap<string, number> | undefined;
const placeClassesOf = oncePerWord(
  (lower) => (classesOf ??= readClassBits([content], PLACE)).get(lower) ?? 0,
);

/** True if a token is of one of some classes, bits of `PLACE`. */
export function isPlaceWord(token: Token | undefined, classes: number): boolean {
  return token !== undefined && (placeClassesOf(token.word) & classes) !== 0;
}

/** True for the name of a month in lower case. */
export function isMonth(lower: string): boolean {
  return (placeClassesOf(wordOf(lower)) & PLACE.month) !== 0;
}
