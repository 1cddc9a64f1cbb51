import type { Token } from '../../text/tokens.js';
import { oncePerWord } from '../../text/word.js';
import { contextFeatures, lexicalFeatures } from './features.js';
import type { Neighbourhood } from './neighbourhood.js';
import type { SentenceCases } from './sentence-case.js';
import { BIAS, CONTEXT_WEIGHTS, LEXICAL_WEIGHTS } from './weights.js';
import { kindOf, WORD_KINDS } from './word-kind.js';
import { CUE, profileOf, profileOfWord, type WordProfile } from './word-profile.js';

/** What the tables say of a word, summed once for each word. */
interface LexicalScore {
  readonly sum: number;
  /** The column of `CONTEXT_WEIGHTS` that counts for it. */
  readonly column: number;
}

/** How likely a word, the token at `index`, is part of a person's name, 0 to 1. */
export function nameProbability(
  token: Token,
  index: number,
  place: Neighbourhood,
  cases: SentenceCases,
): number {
  const { sum: lexical, column } = lexicalScoreOf(token.word);
  let sum = lexical;
  contextFeatures(token, index, place, cases, (feature) => {
    sum += CONTEXT_WEIGHTS[feature]?.[column] ?? 0;
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
export function isCandidate(
  token: Token,
  index: number,
  place: Neighbourhood,
  cases: SentenceCases,
): boolean {
  const { text, lower } = token;
  const profile = profileOfWord(token.word);
  if (text === lower) return isSmallCandidate(token, profile, index, place, cases);
  if (text.length === 1 || lower === "'s" || lower.startsWith("i'")) return false;
  if ((profile.cues & CUE.kin) !== 0 && profile.given < 5) return false;
  return (profile.cues & CUE.greeting) === 0 || profile.given >= 4;
}

function isSmallCandidate(
  token: Token,
  profile: WordProfile,
  index: number,
  place: Neighbourhood,
  cases: SentenceCases,
): boolean {
  if ((profile.word > 0 && !profile.wordCapitalised) || profile.cues !== 0 || token.lower === "'s")
    return false;
  if (cases.of(token.sentence) === 'foreign') return false;
  if (profile.given >= 4 && profile.word === 0) return true;
  const before = place.before(index);
  if (before < 0) return false;
  if (place.has(before, CUE['form-of-address']) || place.token(before)?.lower === 'named')
    return token.text.length > 2;
  return (profile.given > 1 || profile.surname > 4) && place.has(before, SMALL_CUES);
}

/** What stands before a name that is written small. */
const SMALL_CUES = CUE.title | CUE.greeting | CUE.introducer | CUE.kin | CUE.patient;
