import { COUNTY, PLACE, PLACE_START, REGION, STREET_TYPE } from './fact-fields.js';
import { factOf } from './word-facts.js';

/** By bucket, after 0 for no place. */
const SIZES = [0, 1, 1, 2, 3, 4, 5, 6, 7, 5];
const REGIONS = [undefined, 'state', 'country', 'state-abbreviation'] as const;

/**
 * How large the largest US place of the name is: 2 hundreds of people, 7 millions; 1 unknown; 5 a large city abroad;
 * 0 no place. `folded` is in lower case without accents, hyphens as spaces, `St.` as `st`.
 */
export function placeSize(folded: string): number {
  return SIZES[factOf(folded, PLACE)] ?? 0;
}

/** Whether a place or region of several words begins with the word `folded`: `new`, `san`; not `chart`. */
export function beginsPlace(folded: string): boolean {
  return factOf(folded, PLACE_START) !== 0;
}

/** True for the name of a US county, without the word "county". */
export function isCounty(folded: string): boolean {
  return factOf(folded, COUNTY) !== 0;
}

/** What the name of a region larger than a Safe Harbor identifier is, if it is one. */
export function regionKind(folded: string): 'state' | 'country' | 'state-abbreviation' | undefined {
  return REGIONS[factOf(folded, REGION)];
}

/** True for words that end the name of a street, in full or abbreviated: `avenue`, `blvd`. */
export function isStreetType(lower: string): boolean {
  return factOf(lower, STREET_TYPE) !== 0;
}
