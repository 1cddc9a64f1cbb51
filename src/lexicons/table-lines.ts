import { toCodes } from './codes.js';
import { slotsOf } from './hash-slots.js';

/** The hash table by which a `SortedTable` finds the lines of a text. */
export function lineSlots(text: string): Int32Array {
  const keys: string[] = [];
  const starts: number[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line !== '') {
      keys.push(line.slice(0, -1));
      starts.push(start);
    }
    start += line.length + 1;
  }
  return slotsOf(keys, starts);
}

/** A text in one byte a character. */
export function lineBytes(text: string): Uint8Array {
  return Uint8Array.from(toCodes(text));
}
