import type { Individual } from '../roles/individual.js';

/** What decides about a post: its own log-odds, how those of its sentences are spread, and of whom it speaks. */
export type Summary = readonly [
  post: number,
  best: number,
  second: number,
  mean: number,
  total: number,
  length: number,
  nobody: number,
  addressed: number,
];

const NO_SENTENCE = -3;

/** Sums up the log-odds of a post and of its sentences; one telling sentence among thirty shows in `best` and `total`. */
export function summarise(post: number, sentences: readonly number[], individual: Individual): Summary {
  const sorted = sentences.length > 0 ? [...sentences].sort((a, b) => b - a) : [NO_SENTENCE];
  const best = sorted[0] ?? NO_SENTENCE;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const total = Math.log(sorted.reduce((sum, value) => sum + Math.exp(value), 0));
  const nobody = individual === 'nobody' ? 1 : 0;
  const addressed = individual === 'addressed' ? 1 : 0;
  return [post, best, sorted[1] ?? best, mean, total, Math.log(sorted.length), nobody, addressed];
}

/** The log-odds of a post from its summary; `weights` is the bias and then one weight for each part. */
export function combine(summary: Summary, weights: readonly number[]): number {
  const [bias = 0, ...rest] = weights;
  return summary.reduce((sum, value, i) => sum + value * (rest[i] ?? 0), bias);
}
