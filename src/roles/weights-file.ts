import { partOf } from './cue-hash.js';
import { bucketOf, CueTable, fromHundredths, hundredths, packValue } from './cue-table.js';

/** What a weights file holds. */
export interface Weights {
  readonly bias: number;
  /** The length to which the cues of each family are scaled. */
  readonly scales: readonly number[];
}

/** What several weights files hold: one table of all their cues, and what each says of them. */
export interface WeightsOfModels {
  readonly table: CueTable;
  readonly models: readonly Weights[];
}

/** How many cues a bucket holds in the mean. */
const IN_BUCKET = 4;

/**
 * Weights files (their format: `LinearModel`) as numbers, which need not be read: how many buckets, cues and models there
 * are; for each model the number of its families, then its bias and their lengths in hundredths; then the arrays of a
 * `CueTable`.
 * @throws where two cues have the same hashes, or a number does not fit.
 */
export function packWeights(contents: readonly string[]): Int32Array {
  const files = contents.map(lines);
  const names = [...new Set(files.flatMap(({ cues }) => [...cues.keys()]))];
  const bits = Math.max(0, Math.round(Math.log2(names.length / IN_BUCKET)));
  const buckets: Map<number, string>[] = Array.from({ length: 2 ** bits }, () => new Map<number, string>());
  for (const name of names) {
    const { first, second } = partOf(name);
    const bucket = buckets[bucketOf(first, buckets.length)];
    if (bucket?.has(second)) throw new Error('Two cues have the same hashes: change a base of its hashes.');
    bucket?.set(second, name);
  }
  let end = 0;
  return Int32Array.from([
    ...[buckets.length, names.length, files.length],
    ...files.flatMap(({ bias, scales }) => [scales.length, ...[bias, ...scales].map(hundredths)]),
    ...[0, ...buckets.map(({ size }) => (end += size))],
    ...buckets.flatMap((bucket) =>
      [...bucket].flatMap(([second, name]) => [second, ...files.map(({ cues }) => cues.get(name) ?? 0)]),
    ),
  ]);
}

/** The weights that were packed. */
export function unpackWeights(numbers: Int32Array): WeightsOfModels {
  const [buckets = 1, cues = 0, models = 0] = numbers;
  let end = 3;
  const next = (length: number): Int32Array => numbers.subarray(end, (end += length));
  const heads = Array.from({ length: models }, () => {
    const [families = 0] = next(1);
    const [bias = 0, ...scales] = Array.from(next(1 + families), fromHundredths);
    return { bias, scales };
  });
  return { models: heads, table: new CueTable(next(buckets + 1), next(cues * (1 + models)), models) };
}

/** A weights file: what it says of each cue is packed. */
function lines(content: string): {
  readonly bias: number;
  readonly scales: readonly number[];
  readonly cues: ReadonlyMap<string, number>;
} {
  let bias = 0;
  const scales: number[] = [];
  const cues = new Map<string, number>();
  for (const line of content.split('\n')) {
    if (line.startsWith('# ')) continue;
    const [cue, first, second] = line.split('\t');
    if (cue === undefined || first === undefined) continue;
    if (second !== undefined) cues.set(cue, packValue(scales.length - 1, Number(first), Number(second)));
    else if (cue === 'bias') bias = Number(first);
    else scales.push(Number(first));
  }
  return { bias, scales, cues };
}
