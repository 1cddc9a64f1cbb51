import { toCodes } from './codes.js';

const CARD = '<'.charCodeAt(0);

/** Words and wild cards by number, in the order of their spelling, found where they stand. */
export class KeyList {
  /** Key `n` is spelled by the codes from `starts[n]` to before `starts[n + 1]`. */
  constructor(
    readonly codes: Uint16Array,
    readonly starts: Int32Array,
  ) {}

  /** Numbers keys that are sorted by code unit. */
  static of(keys: readonly string[]): KeyList {
    const starts = new Int32Array(keys.length + 1);
    keys.forEach((key, i) => (starts[i + 1] = (starts[i] ?? 0) + key.length));
    return new KeyList(toCodes(keys.join('')), starts);
  }

  /** The number of a key, found by halving; -1 where it is not in the list. */
  numberOf(key: string): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = this.compare(key, middle);
      if (order === 0) return middle;
      if (order < 0) high = middle;
      else low = middle + 1;
    }
    return -1;
  }

  /** True for a wild card (`<num>`); `<` alone is a mark. */
  isCard(number: number): boolean {
    const start = this.starts[number] ?? 0;
    return this.codes[start] === CARD && (this.starts[number + 1] ?? 0) > start + 1;
  }

  /** Below zero where `key` sorts before key `number`. */
  private compare(key: string, number: number): number {
    const start = this.starts[number] ?? 0;
    const size = (this.starts[number + 1] ?? 0) - start;
    const shared = Math.min(key.length, size);
    for (let i = 0; i < shared; i++) {
      const difference = key.charCodeAt(i) - (this.codes[start + i] ?? 0);
      if (difference !== 0) return difference;
    }
    return key.length - size;
  }
}
