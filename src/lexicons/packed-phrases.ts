import { fromCodes, toCodes } from './codes.js';
import { KeyList } from './key-list.js';
import type { PhraseTable } from './phrase-table.js';

/** A table of phrases as two arrays, which are a table again without being read. */
export interface PackedPhrases {
  /** The lengths of the arrays of numbers of the table, then the arrays. */
  readonly numbers: Int32Array;
  /** The character codes of the keys, then of the sections, one a line. */
  readonly codes: Uint16Array;
}

const ARRAYS = 8;

/** Packs a table; the build does so, and the package ships the arrays. */
export function packPhrases(table: PhraseTable): PackedPhrases {
  const { keys, edges, edgeKeys, edgeTargets, marks, ends, nodeEnds, sections } = table;
  const arrays = [edges, edgeKeys, edgeTargets, marks, ends, nodeEnds, keys.starts, keys.slots];
  const names = sections.map(({ list, index, section }) => `${list}\t${index}\t${section}`).join('\n');
  return {
    numbers: Int32Array.from([
      ...arrays.map(({ length }) => length),
      ...arrays.flatMap((array) => [...array]),
    ]),
    codes: Uint16Array.from([...keys.codes, ...toCodes(names)]),
  };
}

/** The table that was packed. */
export function unpackPhrases({ numbers, codes }: PackedPhrases): PhraseTable {
  let end = ARRAYS;
  const array = (index: number): Int32Array => numbers.subarray(end, (end += numbers[index] ?? 0));
  // In the order in which they were packed.
  const tree = {
    edges: array(0),
    edgeKeys: array(1),
    edgeTargets: array(2),
    marks: array(3),
    ends: array(4),
    nodeEnds: array(5),
  };
  const starts = array(6);
  const slots = array(7);
  const keysEnd = starts.at(-1) ?? 0;
  return {
    ...tree,
    keys: new KeyList(codes.subarray(0, keysEnd), starts, slots),
    sections: fromCodes(codes.subarray(keysEnd)).split('\n').map(sectionOf),
  };
}

function sectionOf(line: string): PhraseTable['sections'][number] {
  const [list = '', index = '', section = ''] = line.split('\t');
  return { list, index: Number(index), section };
}
