import type { Document } from '../../text/document.js';
import { isCounty, placeSize } from '../../lexicons/places.js';
import type { SentenceCases } from '../names/sentence-case.js';
import { profileOf } from '../names/word-profile.js';
import type { Entity } from '../entity.js';
import { isCapitalised, type CapitalRun } from './capital-runs.js';
import { isPlaceWord } from './place-words.js';

/** What ends the name, how sure that makes it. */
const KINDS = [
  { of: 'street', subtype: 'street', confidence: 0.8 },
  { of: 'school', subtype: 'school', confidence: 0.8 },
  { of: 'church', subtype: 'church', confidence: 0.75 },
  { of: 'landmark', subtype: 'landmark', confidence: 0.65 },
] as const;

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
    const lower = tokens[i]?.lower ?? '';
    const kind = kindOf(lower, tokens[i - 1]?.lower ?? '');
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
    !isPlaceWord(noun?.lower, 'local-noun') ||
    noun?.sentence !== tokens[run.first]?.sentence
  )
    return undefined;
  if (
    !isPlaceWord(tokens[run.first - 2]?.lower, 'the-place') &&
    !isPlaceWord(tokens[run.first - 2]?.lower, 'place-preposition')
  )
    return undefined;
  return isDistinctive(tokens[run.first]?.lower ?? '', 'landmark')
    ? landmark(document, run.first, run.last + 1, 0.6)
    : undefined;
}

/** `Lake Chelan`, `Camp Wapello`. */
function afterFirstWord(document: Document, run: CapitalRun): Entity | undefined {
  const { tokens } = document;
  if (run.last === run.first || !isPlaceWord(tokens[run.first]?.lower, 'first-word')) return undefined;
  const word = tokens[run.first + 1];
  return isCapitalised(word) && isDistinctive(word?.lower ?? '', 'landmark')
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
  const before = tokens[run.first - 2]?.lower;
  if (before === 'by' || !isPlaceWord(before, 'the-place')) return undefined;
  for (let i = run.first; i <= run.last; i++)
    if (
      tokens[i]?.lower === 'of' ||
      tokens[i]?.lower === 'and' ||
      profileOf(tokens[i]?.lower ?? '').cues.has('title')
    )
      return undefined;
  const next = tokens[run.last + 1];
  const noun =
    next?.kind === 'word' && profileOf(next.lower).word > 0 && profileOf(next.lower).cues.size === 0;
  return !noun && isDistinctive(first.lower, 'landmark')
    ? landmark(document, run.first, run.last, 0.55)
    : undefined;
}

function isCare(document: Document, run: CapitalRun): boolean {
  const last = document.tokens[run.last]?.lower;
  return (
    isPlaceWord(last, 'hospital') ||
    isPlaceWord(last, 'care') ||
    isPlaceWord(last, 'care-with-name') ||
    isPlaceWord(last, 'generic')
  );
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
  lower: string,
  before: string,
): { readonly subtype: string; readonly confidence: number } | undefined {
  if (lower === 'county' || lower === 'borough' || (lower === 'parish' && isCounty(before)))
    return { subtype: 'county', confidence: 0.85 };
  if (lower === 'high' || lower === 'school')
    return {
      subtype: 'school',
      confidence: before === 'high' || before === 'middle' || before === 'grade' ? 0.8 : 0.65,
    };
  if (lower === 'university' || lower === 'college') return { subtype: 'school', confidence: 0.55 };
  return KINDS.find(({ of }) => isPlaceWord(lower, of));
}

/** Leaves out what begins the sentence or addresses somebody. */
function firstOfName(document: Document, first: number, head: number): number {
  let i = first;
  while (i < head) {
    const { cues } = profileOf(document.tokens[i]?.lower ?? '');
    const leading =
      cues.has('greeting') ||
      cues.has('stop') ||
      cues.has('article') ||
      cues.has('thanks') ||
      cues.has('conjunction') ||
      cues.has('introducer');
    if (!leading && isCapitalised(document.tokens[i])) return i;
    i++;
  }
  return head;
}

/** Some word before the head is a name: a street may be called anything, the others not `Public` or `Middle`. */
function hasOwnName(document: Document, first: number, head: number, subtype: string): boolean {
  for (let i = first; i < head; i++) {
    const lower = document.tokens[i]?.lower ?? '';
    if (!isCapitalised(document.tokens[i])) continue;
    if (
      subtype === 'street'
        ? lower !== 'blood' && lower !== 'food' && lower !== 'toy' && lower !== 'the' && lower !== 'wall'
        : isDistinctive(lower, subtype)
    )
      return true;
  }
  return false;
}

function isDistinctive(lower: string, subtype: string): boolean {
  if (
    isPlaceWord(lower, 'generic') ||
    lower === 'middle' ||
    lower === 'high' ||
    lower === 'grade' ||
    lower === 'state'
  )
    return false;
  if (subtype === 'church' || subtype === 'county') return lower.length > 2;
  const profile = profileOf(lower);
  if (profile.cues.has('organisation') || profile.cues.has('nationality')) return false;
  return (
    profile.word < 4 ||
    profile.wordCapitalised ||
    profile.given > 4 ||
    profile.surname > 6 ||
    placeSize(lower) > 2
  );
}
