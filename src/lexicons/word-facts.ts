import type { FactField } from './fact-fields.js';
import { FrontCodedTable } from './front-coded-table.js';
import { wordBlocks, wordFacts, wordLines } from './word-data.js';

const REMEMBERED = 4_000;

let table: FrontCodedTable | undefined;
let facts: Int32Array | undefined;
/** What was found of late: posts ask for the same words again and again. */
let known = new Map<string, number>();

/** What a word list says of a word, 0 where it does not hold it. Words are in lower case and without accents (`fold`). */
export function factOf(word: string, { shift, mask }: FactField): number {
  let found = known.get(word);
  if (found === undefined) {
    if (known.size >= REMEMBERED) known = new Map();
    known.set(word, (found = factsOf(word)));
  }
  return (found >> shift) & mask;
}

function factsOf(word: string): number {
  table ??= new FrontCodedTable({ lines: wordLines(), blocks: wordBlocks() });
  facts ??= wordFacts();
  const number = table.numberOf(word);
  return number < 0 ? 0 : (facts[number] ?? 0);
}
