import { fold } from '../lexicons/fold.js';
import { givenNameFrequency } from '../lexicons/given-names.js';
import { surnameFrequency } from '../lexicons/surnames.js';
import { isCommonWord, wordUse } from '../lexicons/words.js';
import { segment, splitWords } from '../text/split-words.js';
import { defineDetector } from './detector.js';
import type { Entity } from './entity.js';
import { tokenIndex } from './token-index.js';

/** What people put before the name of the one whom they stand by. */
const BEFORE = new Set(
  'team justice pray prayers praying prayer hope hair saving save help helping love run running walk walking fight fighting fights remembering remember go goodbye rip bedside brave mighty baby little lil coach grandpa grandma nana papa uncle aunt justicefor rally rallying hats cards ride riding swing swinging stand standing bring keep bowl celebrate celebrating miles miracle free find finding cheers cheer thank thanks welcome congrats forever memory'.split(
    ' ',
  ),
);
/** What they put behind it. */
const AFTER = new Set(
  'strong tough army warriors squad tribe crew journey fights wins walks walked walking rocks recovery again fight battle story strongest brave miracle heals healing beats vs versus got gets goes home turns birthday cure kidney heart smile foundation dances runs sees hears'.split(
    ' ',
  ),
);
/** Words that join: `PrayersForNell`, `BedsideWithNell`. */
const LINKS = new Set('for with like of in and the our to is on there stay keep hang out'.split(' '));
/** Words that make a tag a cause, a day or a place of many. */
const CAUSES = new Set(
  'awareness month week day cancer health healthcare heart hospital nurse nurses nursing doctor doctors medicine medical care community america usa us state city county world team covid mental support stay be we you your my all every together moms mom dads dad kids women men girls army heroes hero autism diabetes lupus stroke texas boston houston chicago florida california maine vegas orlando dallas denver buffalo austin nashville ukraine local school university college conference summit'.split(
    ' ',
  ),
);
const POSSESSIVE = /s$/;

/** Tags that hold a person's name or rally for one person, letters A and R. Tags of causes and events are left. */
export const hashtag = defineDetector({
  name: 'hashtag',
  types: ['hashtag'],
  detect(scene) {
    const { tokens } = scene.document;
    const found: Entity[] = [];
    for (const i of tokenIndex(scene.document).hashtags) {
      const token = tokens[i];
      const kind = token ? readTag(token.text.slice(1)) : undefined;
      if (!token || !kind) continue;
      const confidence = kind === 'campaign' ? 0.8 : 0.6;
      found.push({
        type: 'hashtag',
        subtype: kind,
        start: token.start,
        end: token.end,
        confidence,
        identifier: true,
      });
    }
    return found;
  },
});

function readTag(tag: string): 'campaign' | 'name' | undefined {
  const humps = splitWords(tag).filter((word) => !/^\d+$/.test(word));
  const words = humps.length === 1 ? segment(humps[0] ?? '', cost, LEAST_COST) : humps;
  if (words.length < 2 || words.length > 8) return undefined;
  const names = words.map((word) => isName(word));
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  const certain = names.indexOf('sure');
  if (AFTER.has(last) && opensWithName(words)) return 'campaign';
  const middle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && AFTER.has(word));
  if (middle > 0 && opensWithName(words) && words.slice(0, middle).every((word) => !CAUSES.has(word)))
    return 'campaign';
  const led =
    BEFORE.has(first) ||
    (LINKS.has(words[1] ?? '') && words.length > 2) ||
    first === 'hang' ||
    first === 'stay';
  const tail = words.filter((word, at) => at > 0 && !LINKS.has(word));
  if (
    led &&
    tail.length <= 3 &&
    !tail.some((word) => CAUSES.has(word)) &&
    names.some((name, at) => at > 0 && name && !LINKS.has(words[at] ?? '') && at >= words.length - 2)
  ) {
    return BEFORE.has(first) || certain > 0 ? 'campaign' : undefined;
  }
  if (
    words.length <= 3 &&
    names[0] === 'sure' &&
    surnameFrequency(fold(last)) > 2 &&
    wordUse(last).frequency < 5 &&
    !CAUSES.has(last)
  )
    return 'name';
  return undefined;
}

/** `Nell`, `Nells`, `CoachNell`, `HarperLin` in front. */
function opensWithName(words: readonly string[]): boolean {
  const at = BEFORE.has(words[0] ?? '') && words.length > 2 ? 1 : 0;
  const word = words[at] ?? '';
  if (CAUSES.has(word) || LINKS.has(word)) return false;
  if (isName(word)) return true;
  return POSSESSIVE.test(word) && isName(word.slice(0, -1)) === 'sure';
}

/** `sure` for a given name that is no common word; `maybe` for a word that no table of words knows, or a surname. */
function isName(word: string): 'sure' | 'maybe' | undefined {
  if (word.length < 3) return undefined;
  const folded = fold(word);
  const common = isCommonWord(word);
  if (givenNameFrequency(folded) >= 1 && !common) return 'sure';
  if (common || CAUSES.has(word)) return undefined;
  return surnameFrequency(folded) >= 2 || wordUse(word).frequency === 0 ? 'maybe' : undefined;
}

/** The cost of the most frequent words. */
const LEAST_COST = 3;

/** Frequent words are cheap, names a little dearer, unknown letters dear. */
function cost(word: string): number {
  if (word.length === 1) return word === 'a' || word === 'i' ? 9 : 14;
  if (AFTER.has(word) || BEFORE.has(word)) return 7;
  const use = wordUse(word).frequency;
  if (use > 0) return 13 - use + (word.length === 2 ? 3 : 0);
  const name = Math.max(givenNameFrequency(word), surnameFrequency(word));
  return name > 0 ? 13 - name * 0.5 : 8 + word.length * 3;
}
