const REMEMBERED = 4_000;
const NEW_LINE = 10;

/**
 * A table of words that is searched where it stands.
 *
 * It holds one key a line, sorted by code unit, one byte a character, and as the last character of each line its
 * bucket. A look-up is a binary search. The table comes into memory when a word is first looked up.
 */
export class SortedTable {
  /** Look-ups of late, found or not: posts ask for the same words again and again. */
  private known = new Map<string, string | undefined>();
  private bytes: Uint8Array | undefined;

  constructor(private readonly load: () => Uint8Array) {}

  /** The bucket of `key`, or undefined. Keys are in lower case and without accents (`fold`). */
  get(key: string): string | undefined {
    const known = this.known.get(key);
    if (known !== undefined || this.known.has(key)) return known;
    if (this.known.size >= REMEMBERED) this.known = new Map();
    const bucket = search(key, (this.bytes ??= this.load()));
    this.known.set(key, bucket);
    return bucket;
  }

  /** Whether a key begins with `start`; looked for at every call. */
  holdsStart(start: string): boolean {
    return endOfLine(start, (this.bytes ??= this.load()), start.length) >= 0;
  }
}

function search(key: string, bytes: Uint8Array): string | undefined {
  const end = endOfLine(key, bytes, bytes.length);
  return end < 0 ? undefined : String.fromCharCode(bytes[end - 1] ?? 0);
}

/** Where a line ends whose key, as far as its first `length` characters go, is `key`; -1 where there is none. */
function endOfLine(key: string, bytes: Uint8Array, length: number): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    let start = (low + high) >> 1;
    while (start > low && bytes[start - 1] !== NEW_LINE) start--;
    let end = start;
    while (end < high && bytes[end] !== NEW_LINE) end++;
    const order = compare(key, bytes, start, Math.min(end - 1, start + length));
    if (order === 0) return end;
    if (order < 0) high = start;
    else low = end + 1;
  }
  return -1;
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
