import type { Document } from '../../text/document.js';
import type { Token } from '../../text/tokens.js';
import { isCounty, placeSize } from '../../lexicons/places.js';
import type { SentenceCases } from '../names/sentence-case.js';
import { CUE, profileOfToken, profileOfWord } from '../names/word-profile.js';
import type { Entity } from '../entity.js';
import { isCapitalised, type CapitalRun } from './capital-runs.js';
import { isPlaceWord, PLACE } from './place-words.js';

/** What ends the name, how sure that makes it. */
const KINDS = [
  { of: PLACE.street, subtype: 'street', confidence: 0.8 },
  { of: PLACE.school, subtype: 'school', confidence: 0.8 },
  { of: PLACE.church, subtype: 'church', confidence: 0.75 },
  { of: PLACE.landmark, subtype: 'landmark', confidence: 0.65 },
] as const;
const ANY_KIND = PLACE.street | PLACE.school | PLACE.church | PLACE.landmark;

/** `Alder Street`, `Wheeler Elementary`, `Grundy County`, `First Baptist Church`; leaves `Public School`, `The Park`. */
export function landmarkIn(document: Document, run: CapitalRun, cases: SentenceCases): Entity | undefined {
  const { tokens } = document;
  const style = cases.of(tokens[run.first]?.sentence ?? 0);
  if (style === 'capitals') return undefined;
  if (style === 'ordinary') {
    const local = beforeLocalNoun(document, run) ?? afterFirstWord(document, run) ?? afterThe(document, run);
    if (local) return local;
  }
  for (let i = run.last; i > run.first; i--) {
    const kind = kindOf(tokens[i], tokens[i - 1]?.lower ?? '');
    if (!kind) continue;
    const title = cases.of(tokens[i]?.sentence ?? 0) === 'title';
    const first = firstOfName(document, title ? Math.max(run.first, i - 2) : run.first, i);
    if (first === i || !hasOwnName(document, first, i, kind.subtype)) return undefined;
    const confidence = title ? kind.confidence - 0.2 : kind.confidence;
    if (confidence < 0.5) return undefined;
    return {
      type: 'location',
      subtype: kind.subtype,
      start: tokens[first]?.start ?? 0,
      end: tokens[i]?.end ?? 0,
      confidence,
      identifier: true,
    };
  }
  return undefined;
}

/** `the Fernhill trailer park`, `the Benton bridge`: a name before a noun that is written small. */
function beforeLocalNoun(document: Document, run: CapitalRun): Entity | undefined {
  const { tokens } = document;
  const noun = tokens[run.last + 1];
  if (
    tokens[run.first - 1]?.lower !== 'the' ||
    !isPlaceWord(noun, PLACE['local-noun']) ||
    noun?.sentence !== tokens[run.first]?.sentence
  )
    return undefined;
  if (!isPlaceWord(tokens[run.first - 2], PLACE['the-place'] | PLACE['place-preposition'])) return undefined;
  return isDistinctive(tokens[run.first], 'landmark')
    ? landmark(document, run.first, run.last + 1, 0.6)
    : undefined;
}

/** `Lake Chelan`, `Camp Wapello`. */
function afterFirstWord(document: Document, run: CapitalRun): Entity | undefined {
  const { tokens } = document;
  if (run.last === run.first || !isPlaceWord(tokens[run.first], PLACE['first-word'])) return undefined;
  const word = tokens[run.first + 1];
  return isCapitalised(word) && isDistinctive(word, 'landmark')
    ? landmark(document, run.first, run.first + 1, 0.65)
    : undefined;
}

/** `at the Ramada`, `behind the Dairy Barn`; leaves `at the FDA`, `by the American Heart Association`. */
function afterThe(document: Document, run: CapitalRun): Entity | undefined {
  const { tokens } = document;
  const first = tokens[run.first];
  if (
    tokens[run.first - 1]?.lower !== 'the' ||
    !first ||
    first.text === first.text.toUpperCase() ||
    isCare(document, run)
  )
    return undefined;
  const before = tokens[run.first - 2];
  if (before?.lower === 'by' || !isPlaceWord(before, PLACE['the-place'])) return undefined;
  for (let i = run.first; i <= run.last; i++)
    if (
      tokens[i]?.lower === 'of' ||
      tokens[i]?.lower === 'and' ||
      (profileOfToken(tokens[i]).cues & CUE.title) !== 0
    )
      return undefined;
  const next = tokens[run.last + 1];
  const noun =
    next?.kind === 'word' && profileOfWord(next.word).word > 0 && profileOfWord(next.word).cues === 0;
  return !noun && isDistinctive(first, 'landmark')
    ? landmark(document, run.first, run.last, 0.55)
    : undefined;
}

function isCare(document: Document, run: CapitalRun): boolean {
  const care = PLACE.hospital | PLACE.care | PLACE['care-with-name'] | PLACE.generic;
  return isPlaceWord(document.tokens[run.last], care);
}

function landmark(document: Document, first: number, last: number, confidence: number): Entity {
  const { tokens } = document;
  return {
    type: 'location',
    subtype: 'landmark',
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
    confidence,
    identifier: true,
  };
}

function kindOf(
  token: Token | undefined,
  before: string,
): { readonly subtype: string; readonly confidence: number } | undefined {
  const lower = token?.lower;
  if (lower === 'county' || lower === 'borough' || (lower === 'parish' && isCounty(before)))
    return { subtype: 'county', confidence: 0.85 };
  if (lower === 'high' || lower === 'school')
    return {
      subtype: 'school',
      confidence: before === 'high' || before === 'middle' || before === 'grade' ? 0.8 : 0.65,
    };
  if (lower === 'university' || lower === 'college') return { subtype: 'school', confidence: 0.55 };
  return isPlaceWord(token, ANY_KIND) ? KINDS.find(({ of }) => isPlaceWord(token, of)) : undefined;
}

/** Leaves out what begins the sentence or addresses somebody. */
function firstOfName(document: Document, first: number, head: number): number {
  let i = first;
  while (i < head) {
    const { cues } = profileOfToken(document.tokens[i]);
    const leading =
      (cues & (CUE.greeting | CUE.stop | CUE.article | CUE.thanks | CUE.conjunction | CUE.introducer)) !== 0;
    if (!leading && isCapitalised(document.tokens[i])) return i;
    i++;
  }
  return head;
}

/** Some word before the head is a name: a street may be called anything, the others not `Public` or `Middle`. */
function hasOwnName(document: Document, first: number, head: number, subtype: string): boolean {
  for (let i = first; i < head; i++) {
    const token = document.tokens[i];
    if (!token || !isCapitalised(token)) continue;
    const { lower } = token;
    if (
      subtype === 'street'
        ? lower !== 'blood' && lower !== 'food' && lower !== 'toy' && lower !== 'the' && lower !== 'wall'
        : isDistinctive(token, subtype)
    )
      return true;
  }
  return false;
}

function isDistinctive(token: Token | undefined, subtype: string): boolean {
  const lower = token?.lower ?? '';
  if (
    isPlaceWord(token, PLACE.generic) ||
    lower === 'middle' ||
    lower === 'high' ||
    lower === 'grade' ||
    lower === 'state'
  )
    return false;
  if (subtype === 'church' || subtype === 'county') return lower.length > 2;
  const profile = profileOfToken(token);
  if ((profile.cues & (CUE.organisation | CUE.nationality)) !== 0) return false;
  return (
    profile.word < 4 ||
    profile.wordCapitalised ||
    profile.given > 4 ||
    profile.surname > 6 ||
    placeSize(lower) > 2
  );
}
