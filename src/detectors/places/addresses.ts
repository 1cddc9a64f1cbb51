import type { Document } from '../../text/document.js';
import type { Token } from '../../text/tokens.js';
import { isStreetType, regionKind } from '../../lexicons/places.js';
import { isCommonWord } from '../../lexicons/words.js';
import { CUE, NO_NAME, profileOfWord } from '../names/word-profile.js';
import type { Entity } from '../entity.js';
import { isCapitalised } from './capital-runs.js';
import { isPlaceWord, PLACE } from './place-words.js';

const NUMBERED_STREET = 0.95;
const NUMBERED_ROAD = 0.8;
const ZIP = 0.9;
const STREET_AFTER_ON = 0.6;
const NUMBER_AND_NAME = 0.65;
const LONGEST_STREET_NAME = 4;
const NUMBERED_ROADS = new Set([
  'highway',
  'hwy',
  'route',
  'rte',
  'road',
  'interstate',
  'exit',
  'marker',
  'mile',
  'milepost',
  'lot',
  'cabin',
]);
const ROAD_BEFORE: Readonly<Record<string, string>> = {
  road: 'county|rural|state|farm',
  route: 'rural|state|us',
  marker: 'mile',
  mile: 'at|near',
};
const UNITS = new Set(['apt', 'apartment', 'unit', 'suite', 'ste', 'lot', '#', 'bldg', 'trailer', 'room']);

/** `the brick house on Sumac`, `lives on Eubank`, `off Poplar`, `on Alder St`; leaves `on Tuesday`, `on Facebook`. */
export function streetAfterOn(document: Document, first: number): Entity | undefined {
  const { tokens } = document;
  const index = first - 1;
  const street = tokens[first];
  if (
    !street ||
    !isPlaceWord(tokens[index], PLACE['street-preposition']) ||
    street.sentence !== tokens[index]?.sentence
  )
    return undefined;
  const type = tokens[index + 2];
  if (type && type.sentence === street.sentence && isStreetEnd(type))
    return address(document, index + 1, withUnit(tokens, index + 2), 'street', NUMBERED_ROAD);
  const { cues, place } = profileOfWord(street.word);
  if (!isPlaceWord(tokens[index - 1], PLACE['on-street']) || isCapitalised(type) || place === 8)
    return undefined;
  if ((cues & (NO_NAME | CUE.title)) !== 0 || isPlaceWord(street, PLACE.month)) return undefined;
  return street.text === street.text.toUpperCase()
    ? undefined
    : address(document, index + 1, index + 1, 'street', STREET_AFTER_ON);
}

/** `at 312 Pecan`, `out of 1607 Sycamore`; leaves `at 10 Monday`, `of 12 Patients`. */
function numberAndName(document: Document, index: number): Entity | undefined {
  const { tokens } = document;
  const before = tokens[index - 1]?.lower;
  const street = tokens[index + 1];
  if (
    !street ||
    !isCapitalised(street) ||
    street.sentence !== tokens[index]?.sentence ||
    isCapitalised(tokens[index + 2])
  )
    return undefined;
  if (before !== 'at' && !(before === 'of' && tokens[index - 2]?.lower === 'out')) return undefined;
  const { cues, place } = profileOfWord(street.word);
  if (cues !== 0 || place === 8 || street.text.length < 4 || isPlaceWord(street, PLACE.month | PLACE.generic))
    return undefined;
  return address(document, index, index + 1, 'street', NUMBER_AND_NAME);
}

/** What the number at `index` is part of: `418 Juniper Street`, `14 Gull Ct, unit B`, `County Road 12`, `mile marker 81`. */
export function addressAt(document: Document, index: number): Entity | undefined {
  return (
    streetWithNumber(document, index) ?? numberAndName(document, index) ?? numberedRoad(document, index - 1)
  );
}

function streetWithNumber(document: Document, index: number): Entity | undefined {
  const { tokens } = document;
  const number = tokens[index];
  if (!number || !/^\d{1,5}[A-Z]?$/i.test(number.text)) return undefined;
  let i = index + 1;
  if (isPlaceWord(tokens[i], PLACE['street-with-number']) && /^bl(?:k|ock)$/.test(tokens[i]?.lower ?? ''))
    i++;
  if (isPlaceWord(tokens[i], PLACE.direction)) i += tokens[i + 1]?.text === '.' ? 2 : 1;
  for (let words = 0; words <= LONGEST_STREET_NAME; words++, i++) {
    const token = tokens[i];
    if (!token || token.sentence !== number.sentence || (token.kind !== 'word' && token.kind !== 'alnum'))
      return undefined;
    if (words > 0 && isStreetEnd(token))
      return address(document, index, withUnit(tokens, i), 'street', NUMBERED_STREET);
    if (!isCapitalised(token) && !/^\d{1,3}(?:st|nd|rd|th)$/.test(token.lower)) return undefined;
  }
  return undefined;
}

function isStreetEnd(token: Token): boolean {
  return (
    isCapitalised(token) &&
    (isPlaceWord(token, PLACE.street | PLACE['street-with-number']) ||
      (isStreetType(token.lower) && !isCommonWord(token.lower)))
  );
}

function withUnit(tokens: readonly Token[], last: number): number {
  let i = last + 1;
  if (tokens[i]?.text === '.') i++;
  if (isPlaceWord(tokens[i], PLACE.direction) && isCapitalised(tokens[i])) last = i++;
  if (tokens[i]?.text === ',') i++;
  if (!UNITS.has(tokens[i]?.lower ?? '')) return last;
  const unit = tokens[i + 1]?.text === '.' ? i + 2 : i + 1;
  return /^(?:\d{1,5}[A-Z]?|[A-Z])$/i.test(tokens[unit]?.text ?? '') ? unit : last;
}

function numberedRoad(document: Document, index: number): Entity | undefined {
  const { tokens } = document;
  const token = tokens[index];
  if (
    !token ||
    !NUMBERED_ROADS.has(token.lower) ||
    !/^\d{1,4}[A-Z]?$/i.test(tokens[index + 1]?.text ?? '') ||
    tokens[index + 1]?.sentence !== token.sentence
  )
    return undefined;
  const needed = ROAD_BEFORE[token.lower];
  const before = tokens[index - 1]?.lower ?? '';
  const named = needed !== undefined && needed.split('|').includes(before);
  if (
    token.lower === 'marker' || token.lower === 'mile'
      ? !named
      : !named && !isCapitalised(token) && !isRoad(token.lower)
  )
    return undefined;
  return address(document, named ? index - 1 : index, index + 1, 'street', NUMBERED_ROAD);
}

function isRoad(lower: string): boolean {
  return lower === 'highway' || lower === 'hwy' || lower === 'interstate' || lower === 'milepost';
}

/** `59715`, `59715-0312` after the name or the abbreviation of a state or after "ZIP"; leaves `12345 steps`. */
export function zipCodeAt(document: Document, index: number): Entity | undefined {
  const { tokens } = document;
  const token = tokens[index];
  if (!token || !/^\d{5}$/.test(token.text)) return undefined;
  let i = index - 1;
  const colon = tokens[i]?.text === ':';
  if (tokens[i]?.text === '.' || tokens[i]?.text === ',' || colon) i--;
  if (tokens[i]?.lower === 'code') i--;
  const before = tokens[i];
  const state = !colon && before && isCapitalised(before) && /^state/.test(regionKind(before.lower) ?? '');
  if (!before || !(state || before.lower === 'zip' || before.lower === 'zipcode')) return undefined;
  const plus = tokens[index + 1]?.text === '-' && /^\d{4}$/.test(tokens[index + 2]?.text ?? '');
  return address(document, index, plus ? index + 2 : index, 'zip', ZIP);
}

function address(
  document: Document,
  first: number,
  last: number,
  subtype: string,
  confidence: number,
): Entity {
  const { tokens } = document;
  return {
    type: 'location',
    subtype,
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
    confidence,
    identifier: true,
  };
}
