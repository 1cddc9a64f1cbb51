import { fold } from '../../lexicons/fold.js';
import { beginsPlace, placeSize, regionKind } from '../../lexicons/places.js';
import type { Document } from '../../text/document.js';
import type { Token } from '../../text/tokens.js';
import { oncePerWord } from '../../text/word.js';
import type { SentenceCases } from '../names/sentence-case.js';
import { CUE, NO_NAME, profileOf, profileOfToken, profileOfWord } from '../names/word-profile.js';
import type { Entity } from '../entity.js';
import { isEponym } from './eponyms.js';
import { isCapitalised, type CapitalRun } from './capital-runs.js';
import { isMonth, isPlaceWord, PLACE } from './place-words.js';

const BEFORE_STATE = 0.95;
const LARGE = 5;
const LONGEST_NAME = 4;
const NOT_TOWNS = new Set(['white house', 'wall street', 'grand rounds', 'capitol hill']);
/** States that are cities as well, and more often meant as such beside a hospital or a person. */
const CITY_TOO = new Set(['new york', 'washington', 'washington dc']);

/** Towns, states and countries in a run of capitalised words, by the tables and by what stands before and after. */
export function townsIn(document: Document, run: CapitalRun, cases: SentenceCases): readonly Entity[] {
  const towns: Entity[] = [];
  const style = cases.of(document.tokens[run.first]?.sentence ?? 0);
  if (style === 'capitals') return towns;
  for (let i = run.first; i <= run.last;) {
    const found = longestAt(document, i, run.last, style === 'title');
    if (found) towns.push(found.entity);
    i = (found?.last ?? i) + 1;
  }
  return towns;
}

interface Found {
  readonly entity: Entity;
  readonly last: number;
}

/** What is looked up in the tables: one word or several. */
interface Spelling {
  readonly key: string;
  readonly region: ReturnType<typeof regionKind>;
  readonly size: number;
}

const beginsPlaceOf = oncePerWord((lower) => {
  const folded = fold(lower);
  return beginsPlace(folded === 'saint' ? 'st' : folded);
});

function longestAt(document: Document, first: number, runLast: number, title: boolean): Found | undefined {
  const { tokens } = document;
  const begin = tokens[first];
  if (!begin || !isCapitalised(begin)) return undefined;
  let best: Found | undefined;
  const one = profileOfWord(begin.word);
  let { key } = one;
  for (let last = first; last <= runLast && last < first + LONGEST_NAME + 2; last++) {
    const token = tokens[last];
    if (!token || token.lower === "'s" || token.text === '&' || token.lower === 'and') break;
    if (token.text === '-' || token.text === '.') continue;
    if (last === first) {
      best = readPlace(document, { key, region: one.region, size: one.place }, first, last, title);
      continue;
    }
    key = `${key === 'saint' ? 'st' : key} ${profileOfWord(token.word).key}`;
    // Several words that begin no place of the tables are one only before a state.
    const known = beginsPlaceOf(begin.word);
    if (!isCapitalised(token) || (!known && !mayPrecedeState(tokens, last))) continue;
    const region = known ? regionKind(key) : undefined;
    const size = known ? placeSize(key) : 0;
    best = readPlace(document, { key, region, size }, first, last, title) ?? best;
  }
  return best;
}

function readPlace(
  document: Document,
  { key, region, size: known }: Spelling,
  first: number,
  last: number,
  title: boolean,
): Found | undefined {
  const cityToo = CITY_TOO.has(key);
  const state = region === undefined || cityToo ? stateAfter(document, key, last) : -1;
  if (last > first && NOT_TOWNS.has(key)) return undefined;
  if (state >= 0 && !isPerson(key) && (last === first || known > 0 || (!title && last - first < 3)))
    return found(document, first, state, 'city', BEFORE_STATE);
  if (region === 'state-abbreviation') return undefined;
  if (region !== undefined && !cityToo) {
    if (key === 'georgia' || key === 'jordan' || key === 'chad') return undefined;
    return found(document, first, last, region, 0.7, false);
  }
  const size = cityToo ? 6 : known;
  if (size === 0) return unknownTown(document, key, first, last, title);
  const confidence =
    last > first ? severalWords(document, key, first, size) : oneWord(document, key, first, size);
  if (confidence < 0.5 || (title && last === first && size < LARGE)) return undefined;
  return found(document, first, last, 'city', confidence);
}

/** False where what follows a token is surely no state. */
function mayPrecedeState(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  return next !== undefined && (next.text === ',' || profileOfWord(next.word).region !== undefined);
}

/** The last token of `, NV`, ` WY`, `, Iowa`, `, Va.` after a town; -1 where none stands. */
function stateAfter(document: Document, key: string, last: number): number {
  const { tokens } = document;
  const comma = tokens[last + 1]?.text === ',' ? 1 : 0;
  const i = last + 1 + comma;
  const token = tokens[i];
  if (!token || !isCapitalised(token) || token.sentence !== tokens[last]?.sentence) return -1;
  // The profile is that of the word without accents; with them, it names no state.
  const kind = profileOfWord(token.word).region && regionKind(token.lower);
  const postal = token.text.length === 2 && token.text === token.text.toUpperCase();
  if (kind === 'state-abbreviation' && (postal || tokens[i + 1]?.text === '.')) {
    const doubtful = comma === 0 || (profileOfWord(token.word).cues & CUE.credential) !== 0;
    return placeSize(key) < (comma === 0 ? 3 : doubtful ? 1 : 0) ? -1 : i + (postal ? 0 : 1);
  }
  if (comma === 0) return -1;
  if (kind === 'state') return i;
  const two = tokens[i + 1];
  return two &&
    isCapitalised(two) &&
    beginsPlaceOf(token.word) &&
    regionKind(`${token.lower} ${two.lower}`) === 'state'
    ? i + 1
    : -1;
}

/** A frequent given name before "MD" or "PA" is a clinician, not a town in Maryland. */
function isPerson(key: string): boolean {
  const profile = profileOf(key);
  return (profile.cues & (CUE.stop | CUE.credential)) !== 0 || (profile.given >= 7 && profile.place < 4);
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
  if ((profile.cues & (NO_NAME | CUE.title)) !== 0 || isMonth(key)) return 0;
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
  if (before && before.sentence === sentence && isCapitalised(before) && profileOfWord(before.word).word < 3)
    return true;
  if (before?.text === '.' && (profileOfToken(tokens[index - 2]).cues & CUE.title) !== 0) return true;
  return (
    after !== undefined &&
    after.sentence === sentence &&
    isCapitalised(after) &&
    profileOfWord(after.word).word < 3
  );
}

/** How much the words before speak for a place: `in`, `near` most; `from`, `at`, `of` less; `, 88, of` and `, 76,` some. */
function placeCue(document: Document, first: number): number {
  const { tokens } = document;
  const before = tokens[first - 1];
  if (!before || before.sentence !== tokens[first]?.sentence) return 0;
  if (/^(?:in|near|outside|around|downtown|visiting)$/.test(before.lower)) return 0.5;
  if (before.lower === 'from') return 0.42;
  if (before.lower === 'to' && isPlaceWord(tokens[first - 2], PLACE['place-verb'])) return 0.4;
  if (before.lower === 'of' && (tokens[first - 2]?.text === ',' || isPersonBefore(document, first - 2)))
    return 0.45;
  if (
    (before.lower === 'the' || isPossessive(before.lower)) &&
    isPlaceWord(tokens[first + 1], PLACE['local-noun'])
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
  return isCapitalised(token) && (profileOfToken(token).cues & CUE.organisation) === 0;
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
    profileOfWord(after.word).word > 0 &&
    profileOfWord(after.word).cues === 0
  )
    return undefined;
  const profile = profileOf(key);
  const before = document.tokens[first - 1]?.lower ?? '';
  const preposition =
    before === 'in' ||
    before === 'near' ||
    before === 'outside' ||
    (before === 'from' && isPlaceWord(document.tokens[first - 2], PLACE['place-verb']));
  const lower = document.tokens[first];
  if (
    !preposition ||
    profile.word > 0 ||
    profile.given > 3 ||
    profile.surname > 5 ||
    profile.cues !== 0 ||
    isMonth(key)
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
