/* The names of features, made once so that scoring a word builds no strings. */
import { CUE, type Cue } from './word-profile.js';

/** A class of words beside a word, with the names of its features; `ofCapital` where the neighbour is capitalised. */
export interface CueFeature {
  /** A bit of `CUE`. */
  readonly cue: number;
  readonly feature: string;
  readonly ofCapital: string;
}

/** The features of classes of words on one side of a word: `before:title`, `after:verb`. */
export function cueFeatures(side: string, cues: readonly Cue[]): readonly CueFeature[] {
  return cues.map((cue) => ({
    cue: CUE[cue],
    feature: `${side}:${cue}`,
    ofCapital: `${side}:${cue}:capital`,
  }));
}

const MARKS: Readonly<Record<string, string>> = {
  ',': 'comma',
  '.': 'stop',
  '-': 'dash',
  '–': 'dash',
  '—': 'dash',
  ':': 'colon',
  '(': 'bracket',
  ')': 'bracket',
  '!': 'shout',
  '?': 'question',
  '/': 'slash',
};
const MARK_BEFORE = Object.fromEntries(Object.entries(MARKS).map(([mark, word]) => [mark, `before:${word}`]));
const MARK_AFTER = Object.fromEntries(Object.entries(MARKS).map(([mark, word]) => [mark, `after:${word}`]));

/** The feature of a punctuation mark beside a word, or of the edge of the sentence. */
export function markFeature(mark: string | undefined, side: 'before' | 'after'): string {
  if (mark === undefined) return side === 'before' ? 'before:edge' : 'after:edge';
  return side === 'before' ? (MARK_BEFORE[mark] ?? 'before:mark') : (MARK_AFTER[mark] ?? 'after:mark');
}

export const LIKENESS_BEFORE = {
  given: 'before:capital:given',
  surname: 'before:capital:surname',
  unknown: 'before:capital:unknown',
  word: 'before:capital:word',
} as const;
export const LIKENESS_AFTER = {
  given: 'after:capital:given',
  surname: 'after:capital:surname',
  unknown: 'after:capital:unknown',
  word: 'after:capital:word',
} as const;
export const LIKENESS_BEFORE_COMMA = {
  given: 'before:comma:given',
  surname: 'before:comma:surname',
  unknown: 'before:comma:unknown',
  word: 'before:comma:word',
} as const;
export const LIKENESS_AFTER_COMMA = {
  given: 'after:comma:given',
  surname: 'after:comma:surname',
  unknown: 'after:comma:unknown',
  word: 'after:comma:word',
} as const;
export const KIND_BEFORE: Readonly<Record<string, string>> = {
  number: 'before:number',
  alnum: 'before:number',
  hashtag: 'before:hashtag',
  handle: 'before:handle',
  url: 'before:url',
  symbol: 'before:symbol',
};
export const KIND_AFTER: Readonly<Record<string, string>> = {
  number: 'after:number',
  alnum: 'after:number',
  hashtag: 'after:hashtag',
  handle: 'after:handle',
  url: 'after:url',
  symbol: 'after:symbol',
};
