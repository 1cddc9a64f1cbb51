import type { PhraseTable } from './phrase-table.js';

/** A table of phrases as two texts that are unpacked without being parsed. */
export interface PackedPhrases {
  /** The keys, one a line. */
  readonly keys: string;
  /** Counts, then all numbers of the table in three characters each, one byte a character; then the sections. */
  readonly table: string;
}

const DIGITS = 3;

/** Packs a table; the build does so, and the package ships the texts. */
export function packPhrases(table: PhraseTable): PackedPhrases {
  const { keys, edges, edgeKeys, edgeTargets, ends, nodeEnds, sections } = table;
  const arrays = [edges, edgeKeys, edgeTargets, ends, nodeEnds];
  const numbers = [...arrays.map((array) => array.length), ...arrays.flatMap((array) => [...array])];
  const names = sections.map(({ list, index, section }) => `${list}\t${index}\t${section}`);
  return { keys: keys.join('\n'), table: numbers.map(write).join('') + names.join('\n') };
}

/** The table that was packed. */
export function unpackPhrases({ keys, table }: PackedPhrases): PhraseTable {
  let at = 0;
  const number = (): number => {
    const value = (table.charCodeAt(at) << 16) | (table.charCodeAt(at + 1) << 8) | table.charCodeAt(at + 2);
    at += DIGITS;
    return value;
  };
  const lengths = [number(), number(), number(), number(), number()] as const;
  const array = (length: number): Int32Array => {
    const values = new Int32Array(length);
    for (let i = 0; i < length; i++) values[i] = number();
    return values;
  };
  return {
    edges: array(lengths[0]),
    edgeKeys: array(lengths[1]),
    edgeTargets: array(lengths[2]),
    ends: array(lengths[3]),
    nodeEnds: array(lengths[4]),
    keys: keys.split('\n'),
    sections: table
      .slice(at)
      .split('\n')
      .map((line) => {
        const [list = '', index = '', section = ''] = line.split('\t');
        return { list, index: Number(index), section };
      }),
  };
}

function write(value: number): string {
  return String.fromCharCode(value >> 16, (value >> 8) & 255, value & 255);
}
