import { familyOf, type CueFamily } from '../../src/roles/cue-families.js';

/** One example: its cues, and how much it counts. */
export interface Example {
  /** True for the difference of two examples, of which the first is positive: what both say, and how often, says nothing. */
  readonly isDifference?: boolean;
  readonly row: Row;
  readonly positive: boolean;
  readonly weight: number;
}

/** Numbered cues weighted by their rarity, those of each family scaled to its length. */
export interface Row {
  readonly cues: Int32Array;
  readonly values: Float64Array;
}

/** A model over numbered cues. */
export interface Fitted {
  readonly bias: number;
  readonly weights: Float64Array;
}

const EPOCHS = 15;
const RATE = 0.15;
const DECAY = 1e-5;
/** The cues of a model by number, the family of each, and how rare each is. */
export interface Numbered {
  readonly cues: readonly string[];
  readonly families: readonly CueFamily[];
  readonly familyOf: Uint8Array;
  readonly rarity: Float64Array;
}

/**
 * Finds the family of each cue and how rare it is: ln((1 + all) / (1 + with the cue)), and 0 for cues that occur too
 * seldom to teach anything.
 */
export function numberCues(
  cues: readonly string[],
  families: readonly CueFamily[],
  examples: readonly Int32Array[],
): Numbered {
  const ofCue = Uint8Array.from(cues, (cue) => familyOf(cue, families));
  const counts = new Float64Array(cues.length);
  for (const example of examples) for (const cue of example) counts[cue] = (counts[cue] ?? 0) + 1;
  const rarity = counts.map((count, cue) => {
    const least = families[ofCue[cue] ?? 0]?.least ?? 0;
    return count < least ? 0 : Math.log((1 + examples.length) / (1 + count));
  });
  return { cues, families, familyOf: ofCue, rarity };
}

/** Cues as a row of a model: those that are too rare to teach anything are left out. */
export function rowOf(cues: Int32Array, { families, familyOf: ofCue, rarity }: Numbered): Row {
  const known = cues.filter((cue) => (rarity[cue] ?? 0) > 0);
  const squares = new Float64Array(families.length);
  for (const cue of known) (squares[ofCue[cue] ?? 0] as number) += (rarity[cue] ?? 0) ** 2;
  const factors = families.map(({ scale }, i) => scale / (Math.sqrt(squares[i] ?? 0) || 1));
  return {
    cues: known,
    values: Float64Array.from(known, (cue) => (rarity[cue] ?? 0) * (factors[ofCue[cue] ?? 0] ?? 0)),
  };
}

/** What the first row says beyond the second. */
export function difference(first: Row, second: Row): Row {
  const values = new Map<number, number>();
  for (const [{ cues, values: its }, sign] of [
    [first, 1],
    [second, -1],
  ] as const) {
    cues.forEach((cue, k) => values.set(cue, (values.get(cue) ?? 0) + sign * (its[k] ?? 0)));
  }
  const differing = [...values].filter(([, value]) => value !== 0);
  return {
    cues: Int32Array.from(differing, ([cue]) => cue),
    values: Float64Array.from(differing, ([, value]) => value),
  };
}

/** Logistic regression by AdaGrad; the same order of examples every time, so that training can be repeated. */
export function fit(examples: readonly Example[], cueCount: number): Fitted {
  const weights = new Float64Array(cueCount);
  const squares = new Float64Array(cueCount).fill(1e-8);
  const random = generator(7);
  const order = examples.map((_, i) => i);
  let bias = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const example = examples[i];
      if (!example) continue;
      const { cues, values } = example.row;
      const base = example.isDifference ? 0 : bias;
      const slope = (sigmoid(base + dot(example.row, weights)) - (example.positive ? 1 : 0)) * example.weight;
      if (!example.isDifference) bias -= 0.01 * slope;
      for (let k = 0; k < cues.length; k++) {
        const cue = cues[k] as number;
        const weight = weights[cue] as number;
        const gradient = slope * (values[k] as number) + DECAY * weight;
        const square = (squares[cue] as number) + gradient * gradient;
        squares[cue] = square;
        weights[cue] = weight - (RATE * gradient) / Math.sqrt(square);
      }
    }
  }
  return { bias, weights };
}

/** The log-odds that a fitted model gives a row. */
export function scoreOf(model: Fitted, row: Row): number {
  return model.bias + dot(row, model.weights);
}

/** Plain logistic regression over a few dense numbers, by gradient descent on standardised values. */
export function fitDense(rows: readonly (readonly number[])[], positive: readonly boolean[]): number[] {
  const width = rows[0]?.length ?? 0;
  const mean = Array.from({ length: width }, (_, k) => average(rows.map((row) => row[k] ?? 0)));
  const spread = Array.from(
    { length: width },
    (_, k) => Math.sqrt(average(rows.map((row) => ((row[k] ?? 0) - (mean[k] ?? 0)) ** 2))) || 1,
  );
  const standard = rows.map((row) => row.map((value, k) => (value - (mean[k] ?? 0)) / (spread[k] ?? 1)));
  const weights = new Array<number>(width).fill(0);
  let bias = 0;
  for (let step = 0; step < 400; step++) {
    const gradient = new Array<number>(width).fill(0);
    let biasGradient = 0;
    standard.forEach((row, i) => {
      const error =
        (sigmoid(bias + row.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0)) -
          (positive[i] ? 1 : 0)) /
        rows.length;
      biasGradient += error;
      row.forEach((value, k) => (gradient[k] = (gradient[k] ?? 0) + error * value));
    });
    bias -= 2.5 * biasGradient;
    gradient.forEach(
      (slope, k) => (weights[k] = (weights[k] ?? 0) - 2.5 * (slope + 1e-3 * (weights[k] ?? 0))),
    );
  }
  const raw = weights.map((weight, k) => weight / (spread[k] ?? 1));
  return [bias - raw.reduce((sum, weight, k) => sum + weight * (mean[k] ?? 0), 0), ...raw];
}

function dot({ cues, values }: Row, weights: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < cues.length; k++) sum += (values[k] as number) * (weights[cues[k] as number] as number);
  return sum;
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1));
    [order[i], order[k]] = [order[k] ?? 0, order[i] ?? 0];
  }
}
