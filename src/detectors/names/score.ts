import { addFeatures } from './features.js';
import { shapeOf, type Neighbourhood } from './neighbourhood.js';
import type { SentenceCases } from './sentence-case.js';
import { BIAS, WEIGHTS } from './weights.js';

/** How likely the word at `index` is part of a person's name, 0 to 1. */
export function nameProbability(index: number, place: Neighbourhood, cases: SentenceCases): number {
  let sum = BIAS;
  addFeatures(index, place, cases, (feature) => {
    sum += WEIGHTS[feature] ?? 0;
  });
  return 1 / (1 + Math.exp(-sum));
}

/** True for words worth a score: capitalised ones, and names in lower case that are no words or follow a cue. */
export function isCandidate(index: number, place: Neighbourhood): boolean {
  const token = place.token(index);
  const shape = shapeOf(token);
  if (shape === 'none' || shape === 'initial' || token?.lower === "'s") return false;
  if (shape !== 'lower') return true;
  const profile = place.profile(index);
  if (!profile || (profile.word > 0 && !profile.wordCapitalised) || profile.cues.size > 0) return false;
  if (profile.given >= 4 && profile.word === 0) return true;
  const before = place.before(index);
  return before >= 0 && LOWER_CUES.some((cue) => place.has(before, cue));
}

const LOWER_CUES = ['title', 'greeting', 'introducer', 'kin', 'patient'] as const;
