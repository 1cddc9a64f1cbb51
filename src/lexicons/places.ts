import { SortedTable } from './sorted-table.js';
import { countyData, placeData, regionData, streetTypeData } from './word-data.js';

const placeTable = new SortedTable(placeData);
const countyTable = new SortedTable(countyData);
const regionTable = new SortedTable(regionData);
const streetTable = new SortedTable(streetTypeData);

const REGIONS: Readonly<Record<string, 'state' | 'country' | 'state-abbreviation'>> = {
  S: 'state',
  C: 'country',
  A: 'state-abbreviation',
};

/**
 * How large the largest US place of the name is: 2 hundreds of people, 7 millions; 1 unknown; 5 a large city abroad;
 * 0 no place. `folded` is in lower case without accents, hyphens as spaces, `St.` as `st`.
 */
export function placeSize(folded: string): number {
  const bucket = placeTable.get(folded);
  if (bucket === undefined) return 0;
  return bucket === 'W' ? 5 : Math.max(1, Number(bucket));
}

/** Whether a place or region of several words begins with the word `folded`: `new`, `san`; not `chart`. */
export function beginsPlace(folded: string): boolean {
  const start = `${folded} `;
  return placeTable.holdsStart(start) || regionTable.holdsStart(start);
}

/** True for the name of a US county, without the word "county". */
export function isCounty(folded: string): boolean {
  return countyTable.get(folded) !== undefined;
}

/** What the name of a region larger than a Safe Harbor identifier is, if it is one. */
export function regionKind(folded: string): 'state' | 'country' | 'state-abbreviation' | undefined {
  return REGIONS[regionTable.get(folded) ?? ''];
}

/** True for words that end the name of a street, in full or abbreviated: `avenue`, `blvd`. */
export function isStreetType(lower: string): boolean {
  return streetTable.get(lower) !== undefined;
}
