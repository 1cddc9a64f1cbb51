/** A table of words as two arrays, which are searched where they stand. */
export interface FrontCodedWords {
  /**
   * The lines, one behind the other: a byte that tells how many characters it takes over from the line before (its
   * upper bits) and how many bytes follow; the other characters; and the number of the word, whose first byte has the
   * highest bit set, which no character has.
   */
  readonly lines: Uint8Array;
  /** The heads (`headOf`) of the words that begin a block, which are spelled in full; then where their lines begin. */
  readonly blocks: Int32Array;
}

const LENGTH_BITS = 5;
const LONGEST = (1 << LENGTH_BITS) - 1;
const MOST_SHARED = 7;
const HIGH_BIT = 128;
/** So many lines make a block, and those behind them that have the same head. */
const BLOCK = 32;
const HEAD = 4;

/**
 * A table of words and a number for each, front-coded: a line leaves out what it shares with the line before, because
 * reading the table at a start takes longer than looking words up. A look-up halves the list of the blocks and goes
 * through the lines of one, most of which it steps over.
 */
export class FrontCodedTable {
  private readonly lines: Uint8Array;
  private readonly heads: Int32Array;
  private readonly starts: Int32Array;

  constructor({ lines, blocks }: FrontCodedWords) {
    this.lines = lines;
    this.heads = blocks.subarray(0, blocks.length / 2);
    this.starts = blocks.subarray(blocks.length / 2);
  }

  /** The number of a word; -1 where the table does not hold it. */
  numberOf(word: string): number {
    const { lines } = this;
    /** So many characters of the word begin the line before, which sorts before the word. */
    let matched = 0;
    let next = this.blockOf(word);
    while (next < lines.length) {
      const first = lines[next++] ?? 0;
      let end = next;
      next += first & LONGEST;
      const shared = first >> LENGTH_BITS;
      if (shared > matched) continue;
      matched = shared;
      let byte = lines[end] ?? 0;
      while (byte < HIGH_BIT && byte === word.charCodeAt(matched)) {
        matched++;
        byte = lines[++end] ?? 0;
      }
      if (byte < HIGH_BIT) {
        // Where the line sorts behind the word, or goes on behind its end, all lines that follow do.
        if (!(byte < word.charCodeAt(matched))) return -1;
      } else if (matched === word.length) {
        return end + 1 === next ? byte - HIGH_BIT : ((byte - HIGH_BIT) << 8) + (lines[end + 1] ?? 0);
      }
    }
    return -1;
  }

  /** Where the block begins that would hold a word; the end of the lines where none would. */
  private blockOf(word: string): number {
    const { heads } = this;
    const head = headOf(word);
    let low = 0;
    let high = heads.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((heads[middle] ?? 0) <= head) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? this.lines.length : (this.starts[low - 1] ?? 0);
  }
}

/**
 * Writes a table; the build does so, and the package ships the arrays.
 *
 * @param words Words in ASCII, sorted by code unit.
 * @param numbers Their numbers, which are below 32,768.
 */
export function frontCode(words: readonly string[], numbers: readonly number[]): FrontCodedWords {
  const lines: number[] = [];
  const heads: number[] = [];
  const starts: number[] = [];
  let before = '';
  let inBlock = 0;
  words.forEach((word, index) => {
    const head = headOf(word);
    const beginsBlock = index === 0 || (inBlock >= BLOCK && head !== headOf(before));
    if (beginsBlock) {
      heads.push(head);
      starts.push(lines.length);
      inBlock = 0;
    }
    const shared = beginsBlock ? 0 : sharedStart(word, before);
    const number = numbers[index] ?? 0;
    const length = word.length - shared + (number < HIGH_BIT ? 1 : 2);
    if (length > LONGEST) throw new RangeError(`The word is too long for the table: ${word}`);
    lines.push((shared << LENGTH_BITS) + length);
    for (let i = shared; i < word.length; i++) lines.push(word.charCodeAt(i));
    if (number < HIGH_BIT) lines.push(HIGH_BIT + number);
    else lines.push(HIGH_BIT + (number >> 8), number & 255);
    before = word;
    inBlock++;
  });
  return { lines: Uint8Array.from(lines), blocks: Int32Array.from([...heads, ...starts]) };
}

/** How many characters a word takes over from the one before. */
function sharedStart(word: string, before: string): number {
  let shared = 0;
  while (shared < MOST_SHARED && word.charCodeAt(shared) === before.charCodeAt(shared)) shared++;
  return shared;
}

/** The first characters of a word in one number; words that sort behind it have no lower one. */
function headOf(word: string): number {
  let head = 0;
  for (let i = 0; i < HEAD; i++)
    head = head * HIGH_BIT + (i < word.length ? Math.min(word.charCodeAt(i), HIGH_BIT - 1) : 0);
  return head;
}
