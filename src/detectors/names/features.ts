import type { Token } from '../../text/tokens.js';
import type { SentenceCases } from './sentence-case.js';
import { isCapital, likenessOf, shapeOf, type Neighbourhood } from './neighbourhood.js';
import {
  cueFeatures,
  KIND_AFTER,
  KIND_BEFORE,
  LIKENESS_AFTER,
  LIKENESS_AFTER_COMMA,
  LIKENESS_BEFORE,
  LIKENESS_BEFORE_COMMA,
  markFeature,
} from './feature-names.js';
import { CUE, type WordProfile } from './word-profile.js';

type Add = (feature: string) => void;

/** Classes of words that are looked for before and after a word, with the names of their features. */
const BEFORE = cueFeatures('before', [
  'form-of-address',
  'title',
  'kin',
  'patient',
  'introducer',
  'greeting',
  'thanks',
  'signature',
  'conjunction',
  'article',
  'possessive',
  'place-preposition',
  'verb',
  'organisation',
  'nationality',
]);
const AFTER = cueFeatures('after', [
  'organisation',
  'verb',
  'credential',
  'generation',
  'head',
  'conjunction',
  'family',
  'noun',
  'kin',
  'title',
  'possessive',
  'article',
]);
const SELF = cueFeatures('is', [
  'title',
  'kin',
  'patient',
  'organisation',
  'stop',
  'nationality',
  'eponym',
  'verb',
  'credential',
  'particle',
  'conjunction',
  'article',
  'possessive',
  'head',
  'noun',
  'thanks',
  'greeting',
  'introducer',
]);
const SECOND_PERSON = new Set([
  'you',
  'your',
  "you're",
  "you've",
  "you'll",
  'yours',
  'we',
  "we're",
  "we've",
  "we'd",
  "i'd",
]);
const DATE_OF_BIRTH = new Set(['dob', 'age', 'aged', 'mrn']);

/** What the tables say of the word itself, as a name and as an English word. */
export function lexicalFeatures(profile: WordProfile, add: Add): void {
  const { given, surname, word, wordCapitalised, cues, place } = profile;
  add(`given:${level(given, 4, 7)}`);
  add(`surname:${level(surname, 5, 7)}`);
  add(wordCapitalised ? 'word:name-like' : word >= 8 ? 'word:very-high' : `word:${level(word, 3, 6)}`);
  if (profile.family) add('plural-surname');
  if (place > 0) add(place === 8 ? 'place:region' : `place:${level(place, 4, 5)}`);
  for (const { cue, feature } of SELF) if ((cues & cue) !== 0) add(feature);
}

function level(value: number, middle: number, high: number): string {
  return value === 0 ? 'none' : value < middle ? 'low' : value < high ? 'middle' : 'high';
}

/** How the word is written and what stands before and after it. */
export function contextFeatures(
  token: Token,
  index: number,
  place: Neighbourhood,
  cases: SentenceCases,
  add: Add,
): void {
  add(cases.featureOf(shapeOf(token), token.sentence));
  if (token.text.length < 3) add('short');
  if (place.has(index, CUE.acronym) && token.text === token.text.toUpperCase()) add('acronym');
  if (place.document.sentences[token.sentence]?.firstToken === index) add('first');
  if (place.has(index, CUE.command) && isCommand(index, place)) add('command');
  if (place.has(index, CUE.month) && isDated(index, place)) add('month');
  addBefore(index, place, add);
  addAfter(index, place, add);
}

function addBefore(index: number, place: Neighbourhood, add: Add): void {
  const mark = place.token(index - 1);
  if (mark?.text === '-' && mark.end === place.token(index)?.start) {
    add('before:hyphen');
    return;
  }
  const i = place.before(index);
  const token = place.token(i);
  const profile = place.profile(i);
  if (!token || !profile) {
    addMarkBefore(index, place, add);
    return;
  }
  const capital = isCapital(token);
  const inside = capital && place.document.sentences[token.sentence]?.firstToken !== i;
  if (profile.cues !== 0) {
    for (const { cue, feature, ofCapital } of BEFORE)
      if ((profile.cues & cue) !== 0) add(inside && cue !== CUE['form-of-address'] ? ofCapital : feature);
  }
  if (token.lower === 'the' && place.profile(index)?.family) add('before:the:plural-surname');
  if (token.lower === 'and' || token.lower === '&')
    addNeighbourOfAnd(place.before(i), 'before:and', place, add);
  if (token.text.length === 1 && capital) add(mark?.text === '.' ? 'before:initial-stop' : 'before:initial');
  else if (capital) add(LIKENESS_BEFORE[likenessOf(profile)]);
}

function addMarkBefore(index: number, place: Neighbourhood, add: Add): void {
  const mark = place.token(index - 1);
  if (mark && mark.kind !== 'punct' && mark.kind !== 'word') {
    add(KIND_BEFORE[mark.kind] ?? 'before:mark');
    return;
  }
  add(markFeature(mark?.text, 'before'));
  if (mark?.text !== ',') return;
  const listed = place.profile(index - 2);
  if (listed && isCapital(place.token(index - 2))) add(LIKENESS_BEFORE_COMMA[likenessOf(listed)]);
  if (isClosing(place.token(index + 1)?.text)) add('vocative');
}

function addAfter(index: number, place: Neighbourhood, add: Add): void {
  const self = place.token(index);
  const next = place.token(index + 1);
  if (next?.text === '-' && next.start === self?.end && place.token(index + 2)?.start === next.end) {
    add('after:hyphen');
    return;
  }
  if (next?.lower === "'s") {
    addPossessive(index, place, add);
    return;
  }
  if (next && SECOND_PERSON.has(next.text === ',' ? (place.token(index + 2)?.lower ?? '') : next.lower))
    add('after:you');
  const i = place.after(index);
  const token = place.token(i);
  const profile = place.profile(i);
  if (!token || !profile) {
    addMarkAfter(index, place, add);
    return;
  }
  if (profile.cues !== 0) {
    for (const { cue, feature } of AFTER) if ((profile.cues & cue) !== 0) add(feature);
  }
  if (token.text.length === 1 && token.text !== 'I' && isCapital(token)) {
    add('after:initial');
    return;
  }
  if (isCapital(token)) {
    add(LIKENESS_AFTER[likenessOf(profile)]);
    return;
  }
  if (profile.word > 0 && profile.cues === 0) add('after:lower');
  if (token.lower === 'and' || token.lower === '&')
    addNeighbourOfAnd(place.after(i), 'after:and', place, add);
}

function addMarkAfter(index: number, place: Neighbourhood, add: Add): void {
  const mark = place.token(index + 1);
  if (mark && mark.kind !== 'punct' && mark.kind !== 'word') {
    add(KIND_AFTER[mark.kind] ?? 'after:mark');
    return;
  }
  add(markFeature(mark?.text, 'after'));
  const next = place.token(index + 2);
  if ((mark?.text === ',' || mark?.text === '(') && isAge(place, index + 2)) add('after:age');
  if (mark?.text !== ',' || !next || !isCapital(next)) return;
  const listed = place.profile(index + 2);
  if (next.text.length === 1) add('after:comma:initial');
  else if (listed) add(LIKENESS_AFTER_COMMA[likenessOf(listed)]);
}

/** `Ines and Tobin`, `Ines and Tobin Arkwright`: a name beside "and" speaks for the word on its other side. */
function addNeighbourOfAnd(
  index: number,
  side: 'before:and' | 'after:and',
  place: Neighbourhood,
  add: Add,
): void {
  const profile = place.profile(index);
  if (!profile || !isCapital(place.token(index))) return;
  const name = likenessOf(profile);
  add(
    side === 'before:and'
      ? name === 'word'
        ? 'before:and:word'
        : 'before:and:name'
      : name === 'word'
        ? 'after:and:word'
        : 'after:and:name',
  );
}

function addPossessive(index: number, place: Neighbourhood, add: Add): void {
  add('after:s');
  if (place.has(index + 2, CUE.head)) add('after:head');
  if (place.has(index + 2, CUE.kin)) add('after:s-kin');
}

function isAge(place: Neighbourhood, index: number): boolean {
  const token = place.token(index);
  if (token && DATE_OF_BIRTH.has(token.lower)) return true;
  if (!token || !/^\d{1,3}$/.test(token.text) || Number(token.text) > 110) return false;
  return !isCapital(place.token(index + 1));
}

/** `Mark your calendars`, `Skip the line`: what comes after is what the reader is to do it to. */
function isCommand(index: number, place: Neighbourhood): boolean {
  return place.has(index + 1, CUE.possessive) || place.has(index + 1, CUE.article);
}

const BEFORE_MONTHS = new Set([
  'in',
  'since',
  'until',
  'till',
  'by',
  'last',
  'next',
  'this',
  'every',
  'late',
  'early',
  'of',
  'from',
  'mid',
  'through',
]);

/** `29 June`, `April 9th`, `since May`: a month, not a woman. */
function isDated(index: number, place: Neighbourhood): boolean {
  const before = place.token(index - 1);
  const after = place.token(index + 1);
  return (
    /^\d/.test(before?.text ?? '') || /^\d/.test(after?.text ?? '') || BEFORE_MONTHS.has(before?.lower ?? '')
  );
}

function isClosing(text: string | undefined): boolean {
  return (
    text === undefined ||
    text === ',' ||
    text === '.' ||
    text === '!' ||
    text === '?' ||
    text === ':' ||
    text === ')'
  );
}
