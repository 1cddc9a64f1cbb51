import { oncePerWord } from '../../text/word.js';
import { contextFeatures, lexicalFeatures } from './features.js';
import { shapeOf, type Neighbourhood } from './neighbourhood.js';
import type { SentenceCases } from './sentence-case.js';
import { BIAS, CONTEXT_WEIGHTS, LEXICAL_WEIGHTS } from './weights.js';
import { kindOf, WORD_KINDS } from './word-kind.js';
import { profileOf } from './word-profile.js';

/** What the tables say of a word, summed once for each word. */
interface LexicalScore {
  readonly sum: number;
  /** The column of `CONTEXT_WEIGHTS` that counts for it. */
  readonly column: number;
}

/** How likely the word at `index` is part of a person's name, 0 to 1. */
export function nameProbability(index: number, place: Neighbourhood, cases: SentenceCases): number {
  const token = place.token(index);
  if (token?.kind !== 'word') return 0;
  const lexical = lexicalScoreOf(token.word);
  let sum = lexical.sum;
  contextFeatures(index, place, cases, (feature) => {
    sum += CONTEXT_WEIGHTS[feature]?.[lexical.column] ?? 0;
  });
  return 1 / (1 + Math.exp(-sum));
}

const lexicalScoreOf = oncePerWord((lower): LexicalScore => {
  const profile = profileOf(lower);
  let sum = BIAS;
  lexicalFeatures(profile, (feature) => {
    sum += LEXICAL_WEIGHTS[feature] ?? 0;
  });
  return { sum, column: WORD_KINDS.indexOf(kindOf(profile)) };
});

/** True for words worth a score: capitalised ones, and names in lower case that are no words or follow a cue. */
export function isCandidate(index: number, place: Neighbourhood, cases: SentenceCases): boolean {
  const token = place.token(index);
  const shape = shapeOf(token);
  if (shape === 'none' || shape === 'initial' || token?.lower === "'s") return false;
  const profile = place.profile(index);
  if (profile?.cues.has('kin') && profile.given < 5) return false;
  if (profile?.cues.has('greeting') && profile.given < 4) return false;
  if (shape !== 'lower') return !token?.lower.startsWith("i'");
  if (!token || !profile || (profile.word > 0 && !profile.wordCapitalised) || profile.cues.size > 0)
    return false;
  if (cases.of(token.sentence) === 'foreign') return false;
  if (profile.given >= 4 && profile.word === 0) return true;
  const before = place.before(index);
  if (before < 0) return false;
  if (place.has(before, 'form-of-address') || place.token(before)?.lower === 'named')
    return token.text.length > 2;
  return (profile.given > 1 || profile.surname > 4) && LOWER_CUES.some((cue) => place.has(before, cue));
}

const LOWER_CUES = ['title', 'greeting', 'introducer', 'kin', 'patient'] as const;
