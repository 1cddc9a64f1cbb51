import content from '../../lexicons/data/place-words.txt';
import { readWordClasses } from '../../lexicons/word-class-file.js';

/** Classes of words that name places (`src/lexicons/data/place-words.txt`). */
type PlaceClass =
  | 'hospital'
  | 'care'
  | 'care-with-name'
  | 'residence'
  | 'generic'
  | 'half-generic'
  | 'school'
  | 'school-of-two'
  | 'church'
  | 'landmark'
  | 'street'
  | 'street-with-number'
  | 'street-preposition'
  | 'place-preposition'
  | 'place-verb'
  | 'care-verb'
  | 'direction'
  | 'month'
  | 'first-word'
  | 'local-noun'
  | 'on-street'
  | 'the-place';

let classes: ReturnType<typeof readWordClasses> | undefined;

/** True if a word in lower case is of a class. */
export function isPlaceWord(lower: string | undefined, of: PlaceClass): boolean {
  classes ??= readWordClasses(content);
  return lower !== undefined && (classes.get(of)?.has(lower) ?? false);
}
