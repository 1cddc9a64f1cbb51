import nameCues from '../../lexicons/data/name-cues.txt';
import eponyms from '../../lexicons/data/eponyms.txt';
import { fold } from '../../lexicons/fold.js';
import { givenNameFrequency } from '../../lexicons/given-names.js';
import { placeSize, regionKind } from '../../lexicons/places.js';
import { surnameFrequency } from '../../lexicons/surnames.js';
import { readWordClasses } from '../../lexicons/word-class-file.js';
import { wordUse } from '../../lexicons/words.js';
import { oncePerWord, wordOf } from '../../text/word.js';

/** Classes of words that decide whether they or their neighbours name a person (`src/lexicons/data/name-cues.txt`). */
export type Cue =
  | 'form-of-address'
  | 'title'
  | 'kin'
  | 'patient'
  | 'introducer'
  | 'greeting'
  | 'thanks'
  | 'signature'
  | 'conjunction'
  | 'article'
  | 'possessive'
  | 'place-preposition'
  | 'verb'
  | 'credential'
  | 'generation'
  | 'particle'
  | 'organisation'
  | 'stop'
  | 'acronym'
  | 'month'
  | 'command'
  | 'nationality'
  | 'family'
  | 'noun'
  | 'eponym'
  | 'head';

/** What the word tables and cue lists know of one word, whatever its case. */
export interface WordProfile {
  /** 0 to 10, see `givenNameFrequency`. */
  readonly given: number;
  /** 0 to 9, see `surnameFrequency`. */
  readonly surname: number;
  /** 0 to 10 for use as an English word, see `wordUse`; 1 where only an inflection or a suffix says so. */
  readonly word: number;
  /** True where the English word is mostly written with a capital, because it is a name as well. */
  readonly wordCapitalised: boolean;
  /** 0 to 7, see `placeSize`; 8 for a state or country. */
  readonly place: number;
  /** True for the plural of a frequent surname that is no name itself: `Escobars`. */
  readonly family: boolean;
  readonly cues: ReadonlySet<Cue>;
}

let cuesOf: ReadonlyMap<string, ReadonlySet<Cue>> | undefined;
const NO_CUES: ReadonlySet<Cue> = new Set();

/** Takes `telehealth`'s kin `immunisations`, `caregiving`, `affordability`; leaves `Kimberley`, `Austin`. */
const ENGLISH_SUFFIX =
  /(?:tions?|sions?|ments?|ness|ology|ologists?|ectomy|itis|ability|ibility|ically|ful|less|ships?|wide|care|health)$/;

/** The profile of a word; the same object every time. */
export const profileOfWord = oncePerWord(makeProfile);

/** The profile of a spelling in lower case. */
export function profileOf(lower: string): WordProfile {
  return profileOfWord(wordOf(lower));
}

function makeProfile(lower: string): WordProfile {
  const key = fold(lower);
  const given = givenNameFrequency(key);
  const surname = surnameFrequency(key);
  const use = wordUse(key);
  return {
    given,
    surname,
    word: use.frequency || (given === 0 && surname < 5 && isInflected(key) ? 1 : 0),
    wordCapitalised: use.capitalised,
    place: regionKind(key) ? 8 : placeSize(key),
    family: given === 0 && surname < 5 && isPluralSurname(key),
    cues: (cuesOf ??= readCues()).get(key) ?? NO_CUES,
  };
}

function isPluralSurname(key: string): boolean {
  if (!key.endsWith('s') || key.length < 5 || wordUse(key).frequency > 0) return false;
  const stem = /(?:[sxz]|ch|sh)es$/.test(key) ? key.slice(0, -2) : key.slice(0, -1);
  return surnameFrequency(stem) >= 2 && !(wordUse(stem).frequency > 3 && !wordUse(stem).capitalised);
}

function isInflected(key: string): boolean {
  if (ENGLISH_SUFFIX.test(key)) return true;
  for (const ending of ['s', 'es', 'ed', 'd', 'ing', 'ly', 'er']) {
    if (!key.endsWith(ending)) continue;
    const stem = wordUse(key.slice(0, -ending.length));
    if (stem.frequency > 1 && !stem.capitalised) return true;
  }
  return false;
}

function readCues(): ReadonlyMap<string, ReadonlySet<Cue>> {
  const cues = new Map<string, Set<Cue>>();
  for (const file of [nameCues, eponyms]) {
    for (const [cue, words] of readWordClasses(file)) {
      for (const word of words) cues.set(word, (cues.get(word) ?? new Set<Cue>()).add(cue as Cue));
    }
  }
  return cues;
}
