import nameCues from '../../lexicons/data/name-cues.txt';
import eponyms from '../../lexicons/data/eponyms.txt';
import { fold } from '../../lexicons/fold.js';
import { givenNameFrequency } from '../../lexicons/given-names.js';
import { placeSize, regionKind } from '../../lexicons/places.js';
import { surnameFrequency } from '../../lexicons/surnames.js';
import { readClassBits } from '../../lexicons/word-class-bits.js';
import { wordUse } from '../../lexicons/words.js';
import type { Token } from '../../text/tokens.js';
import { oncePerWord, wordOf } from '../../text/word.js';

/** Classes of words that decide whether they or their neighbours name a person (`src/lexicons/data/name-cues.txt`), as bits. */
export const CUE = {
  'form-of-address': 1 << 0,
  title: 1 << 1,
  kin: 1 << 2,
  patient: 1 << 3,
  introducer: 1 << 4,
  greeting: 1 << 5,
  thanks: 1 << 6,
  signature: 1 << 7,
  conjunction: 1 << 8,
  article: 1 << 9,
  possessive: 1 << 10,
  'place-preposition': 1 << 11,
  verb: 1 << 12,
  credential: 1 << 13,
  generation: 1 << 14,
  particle: 1 << 15,
  organisation: 1 << 16,
  stop: 1 << 17,
  acronym: 1 << 18,
  month: 1 << 19,
  command: 1 << 20,
  nationality: 1 << 21,
  family: 1 << 22,
  noun: 1 << 23,
  eponym: 1 << 24,
  head: 1 << 25,
} as const;
export type Cue = keyof typeof CUE;
/** What is no name, whatever the tables of names say: `the`, `university`, `American`. */
export const NO_NAME = CUE.stop | CUE.organisation | CUE.nationality;

/** What the word tables and cue lists know of one word, whatever its case. */
export interface WordProfile {
  /** The word as the tables spell it (`fold`). */
  readonly key: string;
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
  /** See `regionKind`. */
  readonly region: ReturnType<typeof regionKind>;
  /** True for the plural of a frequent surname that is no name itself: `Escobars`. */
  readonly family: boolean;
  /** The classes that hold it: bits of `CUE`. */
  readonly cues: number;
}

let cuesOf: ReadonlyMap<string, number> | undefined;

/** Takes `telehealth`'s kin `immunisations`, `caregiving`, `affordability`; leaves `Kimberley`, `Austin`. */
const ENGLISH_SUFFIX =
  /(?:tions?|sions?|ments?|ness|ology|ologists?|ectomy|itis|ability|ibility|ically|ful|less|ships?|wide|care|health)$/;

/** The profile of a word; the same object every time. */
export const profileOfWord = oncePerWord(makeProfile);

/** The profile of what a token spells; that of the empty word where there is no token. */
export function profileOfToken(token: Token | undefined): WordProfile {
  return token ? profileOfWord(token.word) : profileOf('');
}

/** The profile of a spelling in lower case. */
export function profileOf(lower: string): WordProfile {
  return profileOfWord(wordOf(lower));
}

function makeProfile(lower: string): WordProfile {
  const key = fold(lower);
  const given = givenNameFrequency(key);
  const surname = surnameFrequency(key);
  const use = wordUse(key);
  const region = regionKind(key);
  return {
    key,
    given,
    surname,
    word: use.frequency || (given === 0 && surname < 5 && isInflected(key) ? 1 : 0),
    wordCapitalised: use.capitalised,
    place: region ? 8 : placeSize(key),
    region,
    family: given === 0 && surname < 5 && use.frequency === 0 && isPluralSurname(key),
    cues: (cuesOf ??= readClassBits([nameCues, eponyms], CUE)).get(key) ?? 0,
  };
}

function isPluralSurname(key: string): boolean {
  if (!key.endsWith('s') || key.length < 5) return false;
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
