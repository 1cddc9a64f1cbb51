import { fold } from '../../lexicons/fold.js';
import { beginsPlace, placeSize, regionKind } from '../../lexicons/places.js';
import type { Document } from '../../text/document.js';
import type { Token } from '../../text/tokens.js';
import { oncePerWord } from '../../text/word.js';
import type { SentenceCases } from '../names/sentence-case.js';
import { profileOf } from '../names/word-profile.js';
import type { Entity } from '../entity.js';
import { isEponym } from './eponyms.js';
import { isCapitalised, type CapitalRun } from './capital-runs.js';
import { isPlaceWord } from './place-words.js';

const BEFORE_STATE = 0.95;
const LARGE = 5;
const LONGEST_NAME = 4;
/** States that are cities as well, and more often meant as such beside a hospital or a person. */
const NOT_TOWNS = new Set(['white house', 'wall street', 'grand rounds', 'capitol hill']);
const CITY_TOO = new Set(['new york', 'washington', 'washington dc']);

/** Towns, states and countries in a run of capitalised words, by the tables and by what stands before and after. */
export function* townsIn(document: Document, run: CapitalRun, cases: SentenceCases): Generator<Entity> {
  const style = cases.of(document.tokens[run.first]?.sentence ?? 0);
  if (style === 'capitals') return;
  for (let i = run.first; i <= run.last;) {
    const found = longestAt(document, i, run.last, style === 'title');
    if (found) yield found.entity;
    i = (found?.last ?? i) + 1;
  }
}

interface Found {
  readonly entity: Entity;
  readonly last: number;
}

const foldOf = oncePerWord(fold);
const beginsPlaceOf = oncePerWord((lower) => {
  const folded = fold(lower);
  return beginsPlace(folded === 'saint' ? 'st' : folded);
});

function longestAt(document: Document, first: number, runLast: number, title: boolean): Found | undefined {
  const { tokens } = document;
  const begin = tokens[first];
  if (!begin || !isCapitalised(begin)) return undefined;
  let key = '';
  let best: Found | undefined;
  for (let last = first; last <= runLast && last < first + LONGEST_NAME + 2; last++) {
    const token = tokens[last];
    if (!token || token.lower === "'s" || token.text === '&' || token.lower === 'and') break;
    if (token.text === '-' || token.text === '.') continue;
    key = key === '' ? foldOf(token.word) : `${key} ${foldOf(token.word)}`;
    if (key.startsWith('saint ')) key = `st ${key.slice(6)}`;
    // Several words that begin no place of the tables are one only before a state.
    if (last > first && !beginsPlaceOf(begin.word) && !mayPrecedeState(tokens, last)) continue;
    if (isCapitalised(token)) best = readPlace(document, key, first, last, title) ?? best;
  }
  return best;
}

function readPlace(
  document: Document,
  key: string,
  first: number,
  last: number,
  title: boolean,
): Found | undefined {
  const { tokens } = document;
  const region = regionKind(key);
  const state = region === undefined || CITY_TOO.has(key) ? stateAfter(document, key, last) : -1;
  if (NOT_TOWNS.has(key)) return undefined;
  if (state >= 0 && !isPerson(key) && (last === first || placeSize(key) > 0 || (!title && last - first < 3)))
    return found(document, first, state, 'city', BEFORE_STATE);
  if (region === 'state-abbreviation') return undefined;
  if (region !== undefined && !CITY_TOO.has(key)) {
    if (key === 'georgia' || key === 'jordan' || key === 'chad') return undefined;
    return found(document, first, last, region, 0.7, false);
  }
  const size = CITY_TOO.has(key) ? 6 : placeSize(key);
  if (size === 0) return unknownTown(document, key, first, last, title);
  const confidence =
    last > first ? severalWords(document, key, first, size) : oneWord(document, key, first, size);
  if (confidence < 0.5 || (title && last === first && size < LARGE)) return undefined;
  return tokens[first] ? found(document, first, last, 'city', confidence) : undefined;
}

/** False where what follows a token is surely no state. */
function mayPrecedeState(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  return next !== undefined && (next.text === ',' || regionKind(next.lower) !== undefined);
}

/** The last token of `, NV`, ` WY`, `, Iowa`, `, Va.` after a town; -1 where none stands. */
function stateAfter(document: Document, key: string, last: number): number {
  const { tokens } = document;
  const comma = tokens[last + 1]?.text === ',' ? 1 : 0;
  const i = last + 1 + comma;
  const token = tokens[i];
  if (!token || !isCapitalised(token) || token.sentence !== tokens[last]?.sentence) return -1;
  const kind = regionKind(token.lower);
  const postal = token.text.length === 2 && token.text === token.text.toUpperCase();
  if (kind === 'state-abbreviation' && (postal || tokens[i + 1]?.text === '.')) {
    const doubtful = comma === 0 || profileOf(token.lower).cues.has('credential');
    return placeSize(key) < (comma === 0 ? 3 : doubtful ? 1 : 0) ? -1 : i + (postal ? 0 : 1);
  }
  if (comma === 0) return -1;
  if (kind === 'state') return i;
  const two = tokens[i + 1];
  return two && isCapitalised(two) && regionKind(`${token.lower} ${two.lower}`) === 'state' ? i + 1 : -1;
}

/** A frequent given name before "MD" or "PA" is a clinician, not a town in Maryland. */
function isPerson(key: string): boolean {
  const profile = profileOf(key);
  return (
    profile.cues.has('stop') || profile.cues.has('credential') || (profile.given >= 7 && profile.place < 4)
  );
}

function severalWords(document: Document, key: string, first: number, size: number): number {
  const words = key.split(' ');
  const common = words.filter((word) => profileOf(word).word >= 5 && !profileOf(word).wordCapitalised).length;
  const cue = isAfterPlaceCue(document, first) ? 0.2 : 0;
  if (common === words.length) return 0.35 + cue + (size >= LARGE ? 0.15 : 0);
  const person = profileOf(words[0] ?? '').given >= 6 && profileOf(words.at(-1) ?? '').surname >= 6;
  return Math.min(0.95, (person && size < LARGE ? 0.45 : 0.75) + cue);
}

function oneWord(document: Document, key: string, first: number, size: number): number {
  const profile = profileOf(key);
  if (
    profile.cues.has('stop') ||
    profile.cues.has('nationality') ||
    profile.cues.has('organisation') ||
    profile.cues.has('title') ||
    isPlaceWord(key, 'month')
  )
    return 0;
  if (isEponym(document, first)) return 0;
  const common = profile.word >= 4 && !profile.wordCapitalised;
  const person = profile.given >= 6 || profile.surname >= 7;
  const cue = placeCue(document, first);
  let score = size >= LARGE ? 0.6 : size >= 4 ? 0.3 : 0.15;
  if (person) score -= profile.given >= 6 ? 0.25 : 0.12;
  if (common) score -= 0.35;
  if (isBesideName(document, first)) score -= 0.3;
  if (isAcronym(document.tokens[first]?.text ?? '')) score -= 0.3;
  return Math.min(0.9, score + cue);
}

function isAcronym(text: string): boolean {
  return text.length < 6 && text === text.toUpperCase();
}

/** Other capitalised words beside it make it part of a name, not a town. */
function isBesideName(document: Document, index: number): boolean {
  const { tokens } = document;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  const sentence = tokens[index]?.sentence;
  if (before && before.sentence === sentence && isCapitalised(before) && profileOf(before.lower).word < 3)
    return true;
  if (before?.text === '.' && profileOf(tokens[index - 2]?.lower ?? '').cues.has('title')) return true;
  return (
    after !== undefined &&
    after.sentence === sentence &&
    isCapitalised(after) &&
    profileOf(after.lower).word < 3
  );
}

/** How much the words before speak for a place: `in`, `near` most; `from`, `at`, `of` less; `, 88, of` and `, 76,` some. */
function placeCue(document: Document, first: number): number {
  const { tokens } = document;
  const before = tokens[first - 1];
  if (!before || before.sentence !== tokens[first]?.sentence) return 0;
  if (/^(?:in|near|outside|around|downtown|visiting)$/.test(before.lower)) return 0.5;
  if (before.lower === 'from') return 0.42;
  if (before.lower === 'to' && isPlaceWord(tokens[first - 2]?.lower, 'place-verb')) return 0.4;
  if (before.lower === 'of' && (tokens[first - 2]?.text === ',' || isPersonBefore(document, first - 2)))
    return 0.45;
  if (
    (before.lower === 'the' || isPossessive(before.lower)) &&
    isPlaceWord(tokens[first + 1]?.lower, 'local-noun')
  )
    return 0.4;
  if (/^(?:at|of|to|through|across|throughout)$/.test(before.lower)) return 0.2;
  if (before.text === ',' && tokens[first - 3]?.text === ',' && tokens[first - 2]?.kind === 'number')
    return 0.4;
  return before.text === ',' && endsItem(tokens[first + 1]) ? 0.4 : 0;
}

function isPossessive(lower: string): boolean {
  return lower === 'our' || lower === 'her' || lower === 'his' || lower === 'their' || lower === 'my';
}

/** `Alma Begay of Chinle`, not `University of Rochester`. */
function isPersonBefore(document: Document, index: number): boolean {
  const token = document.tokens[index];
  return isCapitalised(token) && !profileOf(token?.lower ?? '').cues.has('organisation');
}

/** `(COPD, Hamtramck)`, `34 F, Lewiston, postpartum`: a town stands alone between the commas of a list. */
function endsItem(token: Token | undefined): boolean {
  return (
    token === undefined ||
    token.text === ',' ||
    token.text === '.' ||
    token.text === ')' ||
    token.text === ';'
  );
}

function isAfterPlaceCue(document: Document, first: number): boolean {
  return placeCue(document, first) >= 0.2;
}

/** A town that no table knows: `lives in Polvadera`, `drove from Enugu`; a word that is neither English nor a name. */
function unknownTown(
  document: Document,
  key: string,
  first: number,
  last: number,
  title: boolean,
): Found | undefined {
  const after = document.tokens[last + 1];
  if (title || last > first || key.length < 4 || isCapitalised(after) || after?.text === '-')
    return undefined;
  if (
    after &&
    after.start > (document.tokens[last]?.end ?? 0) &&
    profileOf(after.lower).word > 0 &&
    profileOf(after.lower).cues.size === 0
  )
    return undefined;
  const profile = profileOf(key);
  const before = document.tokens[first - 1]?.lower ?? '';
  const preposition =
    before === 'in' ||
    before === 'near' ||
    before === 'outside' ||
    (before === 'from' && isPlaceWord(document.tokens[first - 2]?.lower, 'place-verb'));
  const lower = document.tokens[first];
  if (
    !preposition ||
    profile.word > 0 ||
    profile.given > 3 ||
    profile.surname > 5 ||
    profile.cues.size > 0 ||
    isPlaceWord(key, 'month')
  )
    return undefined;
  return lower && lower.text.slice(1) === lower.lower.slice(1)
    ? found(document, first, last, 'city', 0.55)
    : undefined;
}

function found(
  document: Document,
  first: number,
  last: number,
  subtype: string,
  confidence: number,
  identifier = true,
): Found {
  const { tokens } = document;
  const entity: Entity = {
    type: 'location',
    subtype,
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
    confidence: Math.round(confidence * 100) / 100,
    identifier,
  };
  return { entity, last };
}
