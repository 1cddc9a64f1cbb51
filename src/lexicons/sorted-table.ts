const REMEMBERED = 20_000;

/**
 * A table of words that is searched where it stands.
 *
 * The text holds one key a line, sorted by code unit, and as the last character of each line its bucket. Nothing is
 * loaded or copied, so importing a table of half a megabyte costs no time; a look-up is a binary search.
 */
export class SortedTable {
  /** Look-ups of late, found or not: posts ask for the same words again and again. */
  private known = new Map<string, string | undefined>();

  constructor(private readonly text: string) {}

  /** The bucket of `key`, or undefined. Keys are in lower case and without accents (`fold`). */
  get(key: string): string | undefined {
    const known = this.known.get(key);
    if (known !== undefined || this.known.has(key)) return known;
    if (this.known.size >= REMEMBERED) this.known = new Map();
    const bucket = this.search(key);
    this.known.set(key, bucket);
    return bucket;
  }

  private search(key: string): string | undefined {
    let low = 0;
    let high = this.text.length;
    while (low < high) {
      const start = this.text.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
      const end = this.text.indexOf('\n', start);
      const order = this.compare(key, start, end - 1);
      if (order === 0) return this.text[end - 1];
      if (order < 0) high = Math.max(low, start);
      else low = end + 1;
    }
    return undefined;
  }

  /** Below zero where `key` sorts before the key that stands from `start` to `end`. */
  private compare(key: string, start: number, end: number): number {
    const length = Math.min(key.length, end - start);
    for (let i = 0; i < length; i++) {
      const difference = key.charCodeAt(i) - this.text.charCodeAt(start + i);
      if (difference !== 0) return difference;
    }
    return key.length - (end - start);
  }
}
