const REMEMBERED = 20_000;
/**
 * The lines that the first twelve steps of a search meet are remembered, because every search begins with the same
 * ones. A path is 1 at the first step; from `n` it goes on to `2n` in the first half and to `2n + 1` in the second.
 */
const PATHS = 1 << 12;

/**
 * A table of words that is searched where it stands.
 *
 * The text holds one key a line, sorted by code unit, and as the last character of each line its bucket. Nothing is
 * loaded or copied, so importing a table of half a megabyte costs no time; a look-up is a binary search.
 */
export class SortedTable {
  /** Look-ups of late, found or not: posts ask for the same words again and again. */
  private known = new Map<string, string | undefined>();

  /** By path, one more than where the line starts that is met there; 0 where nothing is known yet. */
  private readonly starts = new Int32Array(PATHS);
  /** By path, where the line ends. */
  private readonly ends = new Int32Array(PATHS);

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
    for (let path = 1; low < high;) {
      const start = this.startOf(path, (low + high) >> 1);
      const end = this.endOf(path, start);
      const order = this.compare(key, start, end - 1);
      if (order === 0) return this.text[end - 1];
      if (order < 0) high = Math.max(low, start);
      else low = end + 1;
      path = 2 * path + (order < 0 ? 0 : 1);
    }
    return undefined;
  }

  /** Where the line around `middle` starts, which a search meets on a path. */
  private startOf(path: number, middle: number): number {
    const known = path < PATHS ? (this.starts[path] ?? 0) : 0;
    if (known > 0) return known - 1;
    const start = this.text.lastIndexOf('\n', middle - 1) + 1;
    if (path < PATHS) this.starts[path] = start + 1;
    return start;
  }

  private endOf(path: number, start: number): number {
    const known = path < PATHS ? (this.ends[path] ?? 0) : 0;
    if (known > 0) return known;
    const end = this.text.indexOf('\n', start);
    if (path < PATHS) this.ends[path] = end;
    return end;
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
