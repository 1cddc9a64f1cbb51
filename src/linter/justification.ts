import { kindOf } from '../detectors/names/word-kind.js';
import { CUE, profileOf } from '../detectors/names/word-profile.js';
import { IDENTIFIER_TYPES, type EntityType } from '../detectors/entity.js';
import type { Document } from '../text/document.js';
import type { Range } from '../text/mapped-text.js';
import type { Analysis } from './analysis.js';

/** What is said in place of a reason that might tell whom the draft is about. */
export const WITHHELD =
  'The reason stands in the draft. It is not repeated here, because it may hold a name, a number or a fact of somebody.';

/** What a reason must not hold to be repeated in reports. */
const TELLING: readonly EntityType[] = [...IDENTIFIER_TYPES, 'condition', 'treatment', 'medication', 'test'];
/** From this frequency on a word such as "will" is no name where it is written small. */
const EVERYDAY = 8;
/** What stands behind an apostrophe. */
const ENDINGS: ReadonlySet<string> = new Set(['s', 't', 'd', 'm', 'll', 're', 've']);
/** Words as frequent as these tell nothing, wherever else they stand. */
const FUNCTION_WORD = 7;

/**
 * The reason that a directive gives, where it is made of ordinary words alone and repeats none that the findings rest on;
 * else what is said instead. Reports go to places that drafts do not, so what is not known to be harmless stays behind.
 */
export function justificationOf(reason: Analysis, found: readonly Range[], draft: Document): string {
  const words = plainWordsOf(reason);
  if (!words) return WITHHELD;
  const telling = wordsOf(draft, found);
  for (const word of telling) if (words.has(word)) return WITHHELD;
  return reason.scene.document.text.replace(/\s+/g, ' ').trim();
}

const known = new WeakMap<Analysis, ReadonlySet<string> | false>();

/** The words of a reason, found out once; false where one of them might tell something. */
function plainWordsOf(reason: Analysis): ReadonlySet<string> | false {
  let words = known.get(reason);
  if (words === undefined) {
    const { tokens } = reason.scene.document;
    const isPlain =
      tokens.every((token, i) => isOrdinary(token.text, i === 0)) && reason.entities(...TELLING).length === 0;
    known.set(reason, (words = isPlain && new Set(tokens.map(({ lower }) => lower))));
  }
  return words;
}

/** Takes `sample`, `Stock` at the beginning, `will`; leaves `maria`, `Stock` inside, `Will`, `4th`. */
function isOrdinary(text: string, isFirst: boolean): boolean {
  if (/[\p{N}@#_/\\]/u.test(text)) return false;
  if (!/\p{L}/u.test(text)) return true;
  return text.split(/\P{L}+/u).every((part) => part === '' || isOrdinaryWord(part, isFirst));
}

function isOrdinaryWord(text: string, isFirst: boolean): boolean {
  const lower = text.toLowerCase();
  if (text !== lower && !(isFirst && text.slice(1) === lower.slice(1))) return false;
  const profile = profileOf(lower);
  if ((profile.cues & (CUE.article | CUE.stop)) !== 0 || ENDINGS.has(text)) return true;
  const kind = kindOf(profile);
  if (kind === 'name-and-word') return profile.word >= EVERYDAY && text === lower;
  return kind === 'word' && profile.word > 1 && !profile.wordCapitalised;
}

/** The words that findings rest on, without those that stand in any sentence. */
function wordsOf(document: Document, ranges: readonly Range[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const range of ranges) {
    const { first, last } = document.tokensIn(range);
    for (const { lower } of document.tokens.slice(first, last)) {
      if (/[\p{L}\p{N}]/u.test(lower) && profileOf(lower).word < FUNCTION_WORD) words.add(lower);
    }
  }
  return words;
}
