import { GIVEN_NAME } from './fact-fields.js';
import { factOf } from './word-facts.js';

/**
 * How many children were given the name in the US since 1880, two steps a decade: 1 for 300 births, 10 for nine
 * million; 0 where the name is not known. `folded` is in lower case without accents.
 */
export function givenNameFrequency(folded: string): number {
  return factOf(folded, GIVEN_NAME);
}
