import counties from './data/counties.txt';
import givenNames from './data/given-names.txt';
import places from './data/places.txt';
import regions from './data/regions.txt';
import streetTypes from './data/street-types.txt';
import surnames from './data/surnames.txt';
import words from './data/words.txt';
import {
  COUNTY,
  ENGLISH,
  GIVEN_NAME,
  PLACE,
  PLACE_START,
  REGION,
  STREET_TYPE,
  SURNAME,
} from './fact-fields.js';
import { frontCode, type FrontCodedWords } from './front-coded-table.js';
import { WordListReader } from './word-list-reader.js';

// The word lists in one table, as `word-facts.ts` looks words up. The build for Node reads it from a file
// (`scripts/packed-data.mjs`).

export const wordLines = () => pack().lines;
export const wordBlocks = () => pack().blocks;
/** By the numbers of the table, the facts of the words (`fact-fields.ts`); words that share all facts share a number. */
export const wordFacts = () => pack().facts;

let packed: (FrontCodedWords & { readonly facts: Int32Array }) | undefined;

function pack() {
  if (packed) return packed;
  const { spellings, facts } = readLists();
  const sets = byFrequency(facts);
  const numbers = new Map(sets.map((set, number) => [set, number]));
  const table = frontCode(
    spellings,
    facts.map((set) => numbers.get(set) ?? 0),
  );
  return (packed = { ...table, facts: Int32Array.from(sets) });
}

/** All words of the lists in their order, and what the lists say of each. */
function readLists(): { readonly spellings: readonly string[]; readonly facts: readonly number[] } {
  const lists = [
    new WordListReader(givenNames, GIVEN_NAME),
    new WordListReader(surnames, SURNAME),
    new WordListReader(words, ENGLISH),
    new WordListReader(places, PLACE),
    new WordListReader(placeStarts(), PLACE_START),
    new WordListReader(regions, REGION),
    new WordListReader(counties, COUNTY),
    new WordListReader(streetTypes, STREET_TYPE),
  ];
  const spellings: string[] = [];
  const facts: number[] = [];
  for (;;) {
    let first: string | undefined;
    for (const { word } of lists)
      if (word !== undefined && (first === undefined || word < first)) first = word;
    if (first === undefined) return { spellings, facts };
    let known = 0;
    for (const list of lists) if (list.word === first) known |= list.take();
    spellings.push(first);
    facts.push(known);
  }
}

/** Where places and regions of several words begin, as a list. */
function placeStarts(): string {
  const starts = new Set<string>();
  for (const line of [...places.split('\n'), ...regions.split('\n')])
    for (let end = line.indexOf(' '); end >= 0; end = line.indexOf(' ', end + 1))
      starts.add(line.slice(0, end));
  return [...starts]
    .sort()
    .map((start) => `${start}0\n`)
    .join('');
}

/** Each number once, the most frequent first. */
function byFrequency(numbers: Iterable<number>): number[] {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([number]) => number);
}
