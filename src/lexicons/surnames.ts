import { SURNAME } from './fact-fields.js';
import { factOf } from './word-facts.js';

/**
 * How frequent the surname is in the US: 9 among the first hundred of the census, 3 the first forty thousand, 2 only
 * in a list of people's names, 0 not known. `folded` is in lower case without accents.
 */
export function surnameFrequency(folded: string): number {
  return factOf(folded, SURNAME);
}
