import { slotOf } from './hash-slots.js';

const NEW_LINE = 10;

/**
 * A table of words that is searched where it stands.
 *
 * It holds one key a line, sorted by code unit, one byte a character, and as the last character of each line its
 * bucket. A key is found by a hash. The table comes into memory when a word is first looked up.
 */
export class SortedTable {
  private bytes: Uint8Array | undefined;
  private slots: Int32Array | undefined;

  /** `load` reads the lines (`lineBytes`), `loadSlots` their hash table (`lineSlots`). */
  constructor(
    private readonly load: () => Uint8Array,
    private readonly loadSlots: () => Int32Array,
  ) {}

  /** The bucket of `key`, or undefined. Keys are in lower case and without accents (`fold`). */
  get(key: string): string | undefined {
    const bytes = (this.bytes ??= this.load());
    const slots = (this.slots ??= this.loadSlots());
    for (let at = slotOf(key, slots.length); ; at = (at + 1) & (slots.length - 1)) {
      const start = (slots[at] ?? 0) - 1;
      if (start < 0) return undefined;
      if (isKeyAt(start, key, bytes)) return String.fromCharCode(bytes[start + key.length] ?? 0);
    }
  }

  /** Whether a key begins with `start`: a binary search. */
  holdsStart(start: string): boolean {
    const bytes = (this.bytes ??= this.load());
    let low = 0;
    let high = bytes.length;
    while (low < high) {
      let line = (low + high) >> 1;
      while (line > low && bytes[line - 1] !== NEW_LINE) line--;
      let end = line;
      while (end < high && bytes[end] !== NEW_LINE) end++;
      const order = compare(start, bytes, line, Math.min(end - 1, line + start.length));
      if (order === 0) return true;
      if (order < 0) high = line;
      else low = end + 1;
    }
    return false;
  }
}

/** True where the line from `start` on is `key` and one character more. */
function isKeyAt(start: number, key: string, bytes: Uint8Array): boolean {
  for (let i = 0; i < key.length; i++) if (bytes[start + i] !== key.charCodeAt(i)) return false;
  return bytes[start + key.length + 1] === NEW_LINE;
}

/** Below zero where `key` sorts before the key that stands from `start` to `end`. */
function compare(key: string, bytes: Uint8Array, start: number, end: number): number {
  const length = Math.min(key.length, end - start);
  for (let i = 0; i < length; i++) {
    const difference = key.charCodeAt(i) - (bytes[start + i] ?? 0);
    if (difference !== 0) return difference;
  }
  return key.length - (end - start);
}
