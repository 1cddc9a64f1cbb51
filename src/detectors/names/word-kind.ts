import { NO_NAME, type WordProfile } from './word-profile.js';

/** What a word is by the tables alone; what stands around it speaks differently for each kind. */
export const WORD_KINDS = [
  'given',
  'rare-given',
  'surname',
  'unknown',
  'name-and-word',
  'place',
  'word',
] as const;
type WordKind = (typeof WORD_KINDS)[number];

/** `Denise` given, `Ximena` rare-given, `Okonkwo` surname, `Hope` name-and-word, `Dallas` place, `clinic` word. */
export function kindOf(profile: WordProfile): WordKind {
  const { given, surname, word, wordCapitalised, cues, place } = profile;
  if ((cues & NO_NAME) !== 0) return 'word';
  if (place >= 5 && given < 7 && surname < 7) return 'place';
  if (word > 0 && !wordCapitalised)
    return given >= 4 ? 'name-and-word' : word === 1 && surname >= 3 ? 'surname' : 'word';
  if (given >= 5) return 'given';
  if (surname >= 2 && surname > given) return 'surname';
  if (given > 0) return 'rare-given';
  return word > 0 ? 'word' : 'unknown';
}
