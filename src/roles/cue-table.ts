/**
 * The cues that models know, found by two hashes of 32 bits of their names. The first hash tells the bucket, the second
 * the cue within it; packing fails should two cues of a bucket share it. What stands of one cue stands together, so that
 * the processor fetches it at once.
 */
export class CueTable {
  /** Numbers of a record. */
  private readonly width: number;

  /**
   * @param starts Bucket `n` holds the cues from `starts[n]` to before `starts[n + 1]`; there are a power of two.
   * @param records Of each cue its second hash, then what each model has learned of it, see `packValue`.
   * @param models How many models there are.
   */
  constructor(
    private readonly starts: Int32Array,
    private readonly records: Int32Array,
    models: number,
  ) {
    this.width = 1 + models;
  }

  /** How many cues there are. */
  get size(): number {
    return this.records.length / this.width;
  }

  /** The index of the cue with two hashes, -1 where the models do not know it. */
  find(first: number, second: number): number {
    const { starts, records, width } = this;
    const bucket = bucketOf(first, starts.length - 1);
    const end = starts[bucket + 1] as number;
    for (let index = starts[bucket] as number; index < end; index++)
      if (records[index * width] === second) return index;
    return -1;
  }

  /** What a model has learned of a cue, as one number (`familyIn`, `rarityIn`, `weightIn`); 0 where it does not know it. */
  value(index: number, model: number): number {
    return this.records[index * this.width + 1 + model] ?? 0;
  }
}

/** The index of the family of a cue, from its value. */
export function familyIn(value: number): number {
  return value >>> FAMILY_SHIFT;
}

/** Inverse document frequency of a cue, from its value. */
export function rarityIn(value: number): number {
  return fromHundredths((value >>> RARITY_SHIFT) & MOST_RARITY);
}

/** Log-odds of a cue at full strength, from its value. */
export function weightIn(value: number): number {
  return fromHundredths((value << RARITY_SHIFT) >> RARITY_SHIFT);
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
