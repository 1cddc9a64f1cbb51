import { toCodes } from './codes.js';

const CARD = '<'.charCodeAt(0);

/** Words and wild cards by number, in the order of their spelling, found where they stand by a hash of the spelling. */
export class KeyList {
  /** Wild cards (`<num>`) stand together: the number of the first; `<` alone is a mark. */
  readonly firstCard: number;
  /** The number behind the last wild card. */
  readonly endOfCards: number;

  /**
   * @param starts Key `n` is spelled by the codes from `starts[n]` to before `starts[n + 1]`.
   * @param slots A hash table with open addressing: one more than the number of a key, 0 where a slot is free.
   */
  constructor(
    readonly codes: Uint16Array,
    readonly starts: Int32Array,
    readonly slots: Int32Array,
  ) {
    const first = this.firstFrom(CARD);
    this.firstCard = this.spells(first, '<') ? first + 1 : first;
    this.endOfCards = this.firstFrom(CARD + 1);
  }

  /** Numbers keys that are sorted by code unit. */
  static of(keys: readonly string[]): KeyList {
    const starts = new Int32Array(keys.length + 1);
    keys.forEach((key, i) => (starts[i + 1] = (starts[i] ?? 0) + key.length));
    return new KeyList(toCodes(keys.join('')), starts, slotsOf(keys));
  }

  /** The number of a key; -1 where it is not in the list. */
  numberOf(key: string): number {
    const { slots } = this;
    for (let at = slotOf(key, slots.length); ; at = (at + 1) & (slots.length - 1)) {
      const number = (slots[at] ?? 0) - 1;
      if (number < 0 || this.spells(number, key)) return number;
    }
  }

  /** The number of the first key whose first code is not below `code`. */
  private firstFrom(code: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.codes[this.starts[middle] ?? 0] ?? 0) < code) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private spells(number: number, key: string): boolean {
    const start = this.starts[number] ?? 0;
    if ((this.starts[number + 1] ?? 0) - start !== key.length) return false;
    for (let i = 0; i < key.length; i++) if (this.codes[start + i] !== key.charCodeAt(i)) return false;
    return true;
  }
}

/** A table of at least twice as many slots as keys, so that few keys meet. */
function slotsOf(keys: readonly string[]): Int32Array {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * keys.length + 2)));
  keys.forEach((key, number) => {
    let at = slotOf(key, slots.length);
    while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
    slots[at] = number + 1;
  });
  return slots;
}

/** The slot, of so many, a power of two, in which a key is looked for first: FNV-1a over its code units. */
function slotOf(key: string, slots: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (slots - 1);
}
