import type { SentenceCases } from './sentence-case.js';
import { likenessOf, shapeOf, type Neighbourhood, type Shape } from './neighbourhood.js';
import type { Cue, WordProfile } from './word-profile.js';

/** Classes of words that are looked for before and after a candidate. */
const BEFORE: readonly Cue[] = [
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
];
const AFTER: readonly Cue[] = [
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
];
const SELF: readonly Cue[] = [
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
];

/** Calls `add` with every feature of the word at `index`; the names are those of `weights.ts`. */
export function addFeatures(
  index: number,
  place: Neighbourhood,
  cases: SentenceCases,
  add: (feature: string) => void,
): void {
  const token = place.token(index);
  const profile = place.profile(index);
  if (!token || !profile) return;
  addLexical(profile, add);
  addShape(index, place, cases, profile, add);
  addBefore(index, place, add);
  addAfter(index, place, add);
}

function level(value: number, middle: number, high: number): string {
  return value === 0 ? 'none' : value < middle ? 'low' : value < high ? 'middle' : 'high';
}

/** Names against words: how frequent it is as either. */
function addLexical(profile: WordProfile, add: (feature: string) => void): void {
  const { given, surname, word, wordCapitalised, cues } = profile;
  add(`given:${level(given, 4, 7)}`);
  add(`surname:${level(surname, 5, 7)}`);
  add(wordCapitalised ? `word:name-like` : `word:${level(word, 3, 6)}${word >= 8 ? '+' : ''}`);
  if (given === 0 && surname === 0 && word === 0 && profile.place === 0) add('unknown');
  if (profile.family) add('plural-surname');
  if (given >= 4 && word >= 3 && !wordCapitalised) add('word-and-given-name');
  if (word === 0 && given >= 5) add('only-a-given-name');
  if (word === 0 && given < 3 && surname >= 3) add('only-a-surname');
  if (profile.place > 0) add(profile.place === 8 ? 'place:region' : `place:${level(profile.place, 4, 5)}`);
  for (const cue of SELF) if (cues.has(cue)) add(`is:${cue}`);
}

function addShape(
  index: number,
  place: Neighbourhood,
  cases: SentenceCases,
  profile: WordProfile,
  add: (feature: string) => void,
): void {
  const token = place.token(index);
  if (!token) return;
  const shape = shapeOf(token);
  const style = cases.of(token.sentence);
  add(`shape:${shape}:${style}`);
  if (token.text.length < 3) add('short');
  if (place.document.sentences[token.sentence]?.firstToken === index)
    add(profile.word > 0 && !profile.wordCapitalised ? 'first:word' : 'first:name');
}

function capital(shape: Shape): boolean {
  return shape !== 'none' && shape !== 'lower';
}

function addBefore(index: number, place: Neighbourhood, add: (feature: string) => void): void {
  const i = place.before(index);
  const previous = place.token(index - 1);
  if (previous?.text === '-' && previous.end === place.token(index)?.start) return add('before:hyphen');
  const token = place.token(i);
  const profile = place.profile(i);
  if (!token || !profile) return add(token ? `before:${token.kind}` : `before:${markName(previous?.text)}`);
  for (const cue of BEFORE) if (profile.cues.has(cue)) add(`before:${cue}`);
  if (token.lower === 'the' && place.profile(index)?.family) add('before:the:plural-surname');
  if (token.lower === 'and' || token.lower === '&') addPair(i, place, add);
  const shape = shapeOf(token);
  if (shape === 'initial') add('before:initial');
  else if (capital(shape)) add(`before:capital:${likenessOf(profile)}`);
}

function addAfter(index: number, place: Neighbourhood, add: (feature: string) => void): void {
  const next = place.token(index + 1);
  const self = place.token(index);
  if (next?.text === '-' && next.start === self?.end && place.token(index + 2)?.start === next.end)
    add('after:hyphen');
  if (next?.lower === "'s") return addPossessive(index, place, add);
  if ((next?.text === ',' || next?.text === '(') && isAge(place, index + 2)) add('after:age');
  const i = place.after(index);
  const token = place.token(i);
  const profile = place.profile(i);
  if (!token || !profile) return add(token ? `after:${token.kind}` : `after:${markName(next?.text)}`);
  for (const cue of AFTER) if (profile.cues.has(cue)) add(`after:${cue}`);
  const shape = shapeOf(token);
  if (shape === 'initial' && token.text !== 'I') add('after:initial');
  else if (capital(shape)) add(`after:capital:${likenessOf(profile)}`);
  else if (profile.word > 0 && profile.cues.size === 0) add('after:lower');
  if (token.lower === 'and' || token.lower === '&') addPairAfter(i, place, add);
}

/** `Rose and Adaeze`: a name before "and" speaks for the word after it. */
function addPair(and: number, place: Neighbourhood, add: (feature: string) => void): void {
  const i = place.before(and);
  const profile = place.profile(i);
  if (profile && capital(shapeOf(place.token(i)))) add(`before:and:${likenessOf(profile)}`);
}

/** `Caroline and Deepak Mehra`: a name after "and" speaks for the word before it. */
function addPairAfter(and: number, place: Neighbourhood, add: (feature: string) => void): void {
  const i = place.after(and);
  const profile = place.profile(i);
  if (profile && capital(shapeOf(place.token(i)))) add(`after:and:${likenessOf(profile)}`);
}

function addPossessive(index: number, place: Neighbourhood, add: (feature: string) => void): void {
  add('after:possessive');
  if (place.has(index + 2, 'head')) add('after:head');
  if (place.has(index + 2, 'kin')) add('after:possessive-kin');
}

function isAge(place: Neighbourhood, index: number): boolean {
  const text = place.token(index)?.text ?? '';
  return (
    /^\d{1,3}$/.test(text) &&
    Number(text) < 111 &&
    !/^(?:st|street|ave|rd)$/i.test(place.token(index + 1)?.text ?? '')
  );
}

function markName(mark: string | undefined): string {
  return mark === undefined
    ? 'edge'
    : mark === ','
      ? 'comma'
      : mark === '.'
        ? 'stop'
        : mark === '-' || mark === '–' || mark === '—'
          ? 'dash'
          : mark === ':'
            ? 'colon'
            : mark === '(' || mark === ')'
              ? 'bracket'
              : 'mark';
}
