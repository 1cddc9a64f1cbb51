import { matchAt } from './boundaries.js';
import { defineDetector } from './detector.js';
import type { Entity } from './entity.js';
import { tokenIndex } from './token-index.js';

/** Decimal degrees. Takes `46.8703, -113.9941`, `46.5958° N, 112.0270° W`; leaves `4.5, 6.75`. */
const DECIMAL = /\d{1,2}\.\d{3,8}(?: ?°)? ?[NS]?\b ?[,;/ ] ?[-+]?\d{1,3}\.\d{3,8}(?: ?°)?(?: ?[EW]\b)?/iy;
/** Degrees and minutes. Takes `44°03'29"N 121°18'55"W`; leaves `44° today`. */
const SEXAGESIMAL =
  /\d{1,2} ?° ?\d{1,2}(?:\.\d{1,6})? ?' ?(?:\d{1,2}(?:\.\d{1,4})? ?")? ?[NS][, ]{0,2}\d{1,3} ?° ?\d{1,2}(?:\.\d{1,6})? ?' ?(?:\d{1,2}(?:\.\d{1,4})? ?")? ?[EW]/iy;
/** Open location code (plus code). Takes `8QJ2+V4`, `86GJXXQV+2M`; leaves `100+20`. */
const PLUS_CODE = /[2-9CFGHJMPQRVWX]{4,8}\+[2-9CFGHJMPQRVWX]{2,3}\b/iy;
/** Links that open a map at one place. */
const MAP_LINK =
  /google\.[a-z.]{2,6}\/maps|goo\.gl\/maps|maps\.app\.goo\.gl|maps\.(?:google|apple)\.com|waze\.com|openstreetmap\.org|what3words\.com|w3w\.co|strava\.com\/activities|findmy|glympse\.com/i;
/** A place in three words. Takes `///filled.count.soap`. */
const THREE_WORDS = /\/\/\/[a-z]{3,20}\.[a-z]{3,20}\.[a-z]{3,20}/gi;
/** What follows a pin up to the end of its line or clause. */
const PINNED = /[ \t]{0,2}(?:[^\n.!?#@|•]|\.(?=\S)|(?<=\bSt|\bMt|\bDr)\.){2,60}/uy;
const PINS = new Set(['📍', '📌', '🗺', '🗺️']);

/** Places finer than an address: coordinates, codes, map links and pins, letter B. */
export const geo = defineDetector({
  name: 'geo',
  types: ['geo'],
  detect(scene) {
    const { text, tokens } = scene.document;
    const index = tokenIndex(scene.document);
    const found: Entity[] = [];
    const add = (subtype: string, start: number, end: number, confidence: number): void => {
      if (!found.some((other) => other.start < end && start < other.end)) {
        found.push({ type: 'geo', subtype, start, end, confidence, identifier: true });
      }
    };
    let covered = 0;
    for (const i of index.digits) {
      const start = tokens[i]?.start ?? 0;
      if (start < covered || /[\w.$]/.test(text[start - 1] ?? ' ')) continue;
      const sign = text[start - 1] === '-' && !/[\w)]/.test(text[start - 2] ?? ' ') ? start - 1 : start;
      const match =
        matchAt(DECIMAL, text, start) ?? matchAt(SEXAGESIMAL, text, start) ?? matchAt(PLUS_CODE, text, start);
      if (!match || !isOnEarth(match)) continue;
      covered = start + match.length;
      add(match.includes('+') && !match.includes('.') ? 'plus-code' : 'coordinates', sign, covered, 0.9);
    }
    for (const i of index.urls) {
      const token = tokens[i];
      if (token && MAP_LINK.test(token.text)) add('map-link', token.start, token.end, 0.85);
    }
    for (const i of index.symbols) {
      const token = tokens[i];
      const place = token && PINS.has(token.text) ? matchAt(PINNED, text, token.end)?.trimEnd() : undefined;
      if (token && place) add('pin', token.start, token.end + place.length, 0.7);
    }
    if (text.includes('///'))
      for (const match of text.matchAll(THREE_WORDS))
        add('three-words', match.index, match.index + match[0].length, 0.85);
    return found.sort((a, b) => a.start - b.start);
  },
});

/** Latitudes reach 90, longitudes 180, and near 0, 0 there is only sea: such pairs are results of a study. */
function isOnEarth(match: string): boolean {
  const numbers = match.match(/\d{1,3}\.\d{1,8}/g)?.map(Number);
  if (!numbers || numbers.length !== 2) return true;
  const [latitude = 0, longitude = 0] = numbers;
  return latitude <= 90 && longitude <= 180 && Math.max(latitude, longitude) >= 10;
}
