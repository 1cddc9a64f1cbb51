import { SortedTable } from './sorted-table.js';
import { givenNameData } from './word-data.js';

const table = new SortedTable(givenNameData);

/**
 * How many children were given the name in the US since 1880, two steps a decade: 1 for 300 births, 10 for nine
 * million; 0 where the name is not known. `folded` is in lower case without accents.
 */
export function givenNameFrequency(folded: string): number {
  const bucket = table.get(folded);
  return bucket === undefined ? 0 : Number(bucket) + 1;
}
