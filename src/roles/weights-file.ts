import { CueHash } from './cue-hash.js';
import { bucketOf, CueTable, fromHundredths, hundredths, packValue } from './cue-table.js';

/** What a weights file holds. */
export interface Weights {
  readonly bias: number;
  /** The length to which the cues of each family are scaled. */
  readonly scales: readonly number[];
  readonly table: CueTable;
}

/** How many cues a bucket holds in the mean. */
const IN_BUCKET = 4;

/**
 * A weights file (its format: `LinearModel`) as numbers, which need not be read: how many buckets there are, how many
 * cues and families; the bias and the lengths of the families in hundredths; then the arrays of a `CueTable`.
 * @throws where two cues have the same hashes, or a number does not fit.
 */
export function packWeights(content: string): Int32Array {
  const { bias, scales, cues } = lines(content);
  const bits = Math.max(0, Math.round(Math.log2(cues.length / IN_BUCKET)));
  const hash = new CueHash();
  const buckets: Map<number, number>[] = Array.from({ length: 2 ** bits }, () => new Map<number, number>());
  for (const { cue, family, rarity, weight } of cues) {
    const { first, second } = hash.of(cue);
    const bucket = buckets[bucketOf(first, buckets.length)];
    if (bucket?.has(second)) throw new Error('Two cues have the same hashes: change a base of its hashes.');
    bucket?.set(second, packValue(family, rarity, weight));
  }
  let end = 0;
  return Int32Array.from([
    ...[buckets.length, cues.length, scales.length, ...[bias, ...scales].map(hundredths)],
    ...[0, ...buckets.map(({ size }) => (end += size))],
    ...buckets.flatMap((bucket) => [...bucket.keys()]),
    ...buckets.flatMap((bucket) => [...bucket.values()]),
  ]);
}

/** The weights that were packed. */
export function unpackWeights(numbers: Int32Array): Weights {
  const [buckets = 1, cues = 0, families = 0, bias = 0] = numbers;
  let end = 4;
  const next = (length: number): Int32Array => numbers.subarray(end, (end += length));
  const scales = Array.from(next(families), fromHundredths);
  return {
    bias: fromHundredths(bias),
    scales,
    table: new CueTable(next(buckets + 1), next(cues), next(cues)),
  };
}

interface Line {
  readonly cue: string;
  readonly family: number;
  readonly rarity: number;
  readonly weight: number;
}

function lines(content: string): { bias: number; scales: number[]; cues: Line[] } {
  let bias = 0;
  const scales: number[] = [];
  const cues: Line[] = [];
  for (const line of content.split('\n')) {
    if (line.startsWith('# ')) continue;
    const [cue, first, second] = line.split('\t');
    if (cue === undefined || first === undefined) continue;
    if (second !== undefined)
      cues.push({ cue, family: scales.length - 1, rarity: Number(first), weight: Number(second) });
    else if (cue === 'bias') bias = Number(first);
    else scales.push(Number(first));
  }
  return { bias, scales, cues };
}
