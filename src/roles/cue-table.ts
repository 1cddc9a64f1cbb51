import type { CueHash } from './cue-hash.js';

/**
 * The cues that models know, found by two hashes of 32 bits of their names. The first hash tells the bucket, the second
 * the cue within it; packing fails should two cues of a bucket share it.
 */
export class CueTable {
  /**
   * @param starts Bucket `n` holds the cues from `starts[n]` to before `starts[n + 1]`; there are a power of two.
   * @param seconds The second hash of each cue.
   */
  constructor(
    private readonly starts: Int32Array,
    private readonly seconds: Int32Array,
  ) {}

  /** How many cues there are. */
  get size(): number {
    return this.seconds.length;
  }

  /** The index of a cue, -1 where the models do not know it. */
  find({ first, second }: CueHash): number {
    const { starts, seconds } = this;
    const bucket = bucketOf(first, starts.length - 1);
    const end = starts[bucket + 1] as number;
    for (let index = starts[bucket] as number; index < end; index++)
      if (seconds[index] === second) return index;
    return -1;
  }
}

/** What one model has learned of each cue of a table. */
export class CueValues {
  /** @param values Family, rarity and weight of each cue, see `packValue`; 0 where the model does not know it. */
  constructor(private readonly values: Int32Array) {}

  /** The index of the family of a cue. */
  family(index: number): number {
    return (this.values[index] ?? 0) >>> FAMILY_SHIFT;
  }

  /** Inverse document frequency of a cue. */
  rarity(index: number): number {
    return fromHundredths(((this.values[index] ?? 0) >>> RARITY_SHIFT) & MOST_RARITY);
  }

  /** Log-odds of a cue at full strength. */
  weight(index: number): number {
    return fromHundredths(((this.values[index] ?? 0) << RARITY_SHIFT) >> RARITY_SHIFT);
  }
}

const FAMILY_SHIFT = 28;
const MOST_FAMILY = 2 ** (32 - FAMILY_SHIFT) - 1;
const RARITY_SHIFT = 16;
const MOST_RARITY = 2 ** (FAMILY_SHIFT - RARITY_SHIFT) - 1;
const MOST_WEIGHT = 2 ** (RARITY_SHIFT - 1) - 1;
/** Weights files give two decimals. */
const UNIT = 100;

/**
 * Family, rarity and weight of a cue in 32 bits.
 * @throws where a number does not fit.
 */
export function packValue(family: number, rarity: number, weight: number): number {
  const wholeRarity = hundredths(rarity);
  const wholeWeight = hundredths(weight);
  if (family < 0 || family > MOST_FAMILY || wholeRarity < 0 || wholeRarity > MOST_RARITY)
    throw new Error('The rarity of a cue or the number of families is too large.');
  if (Math.abs(wholeWeight) > MOST_WEIGHT) throw new Error('The weight of a cue is too large.');
  return (family << FAMILY_SHIFT) | (wholeRarity << RARITY_SHIFT) | (wholeWeight & (2 ** RARITY_SHIFT - 1));
}

/**
 * A number as so many hundredths.
 * @throws where it has more than two decimals.
 */
export function hundredths(value: number): number {
  const whole = Math.round(value * UNIT);
  if (fromHundredths(whole) !== value)
    throw new Error('A number of a weights file has more than two decimals.');
  return whole;
}

/** The number of so many hundredths. */
export function fromHundredths(whole: number): number {
  return whole / UNIT;
}

/** The bucket, of so many, of a cue by its first hash. */
export function bucketOf(first: number, buckets: number): number {
  return (first ^ (first >>> 15)) & (buckets - 1);
}
