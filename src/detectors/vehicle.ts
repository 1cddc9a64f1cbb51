import { matchAt, standsAlone } from './boundaries.js';
import { defineDetector, type Scene } from './detector.js';
import type { Entity } from './entity.js';
import { codesLabelled, labelOf } from './labelled.js';
import { tokenIndex } from './token-index.js';

/** Vehicle identification number, ISO 3779 and 49 CFR 565: 17 places without I, O and Q. */
const VIN = /[A-HJ-NPR-Z\d]{17}(?![A-Z\d])/iy;
/** A plate behind a description or a state. Takes `RBZ-6038`, `8K2 RLM`, `482 KLM`, `TRQ-8350`; leaves `4 people`. */
const PLATE = /(?=[A-Z\d -]{0,8}\d)[A-Z\d]{1,4}[- ]?[A-Z\d]{2,5}(?![a-z\d])/y;
/** Capitals that owners choose, only behind "plate" or "tag": takes `LIPSTK2`, `MUDLIFE`. */
const VANITY = /[A-Z\d]{2,8}(?: [A-Z\d]{1,4}){0,3}(?![A-Za-z\d])/y;
/** Registration of an aircraft in the US. Takes `N418LF`; leaves `N95`. */
const TAIL = /^N[1-9]\d{1,4}[A-Z]{1,2}$|^N[1-9]\d{4}$/;
const STATES =
  /^(?:AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|Ohio|Oklahoma|Oregon|Pennsylvania|Tennessee|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|Wyoming|plate|plates|tag)$/i;
/** Weights and remainders of the check digit, 49 CFR 565.15(c). */
const VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
/** The index of a letter or digit, modulo 10, is its value: A 1, H 8, J 1, N 5, P 7, R 9, S 2, Z 9. */
const VIN_VALUES = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';

/** Plates, VINs and descriptions that single out one vehicle, letter L. */
export const vehicle = defineDetector({
  name: 'vehicle',
  types: ['vehicle'],
  detect(scene) {
    const { text, tokens } = scene.document;
    const found: Entity[] = [];
    const add = (subtype: string, start: number, end: number, confidence: number): void => {
      if (!found.some((other) => other.start < end && start < other.end)) {
        found.push({ type: 'vehicle', subtype, start, end, confidence, identifier: true });
      }
    };
    for (const { start, end, label } of codesLabelled(scene, 'vehicle'))
      add('plate', start, end, label.endsWith('-weak') ? 0.75 : 0.9);
    for (const i of tokenIndex(scene.document).digits) {
      const token = tokens[i];
      if (token?.kind !== 'alnum') continue;
      const vin = token.text.length >= 17 ? matchAt(VIN, text, token.start) : undefined;
      if (
        vin &&
        hasCheckDigit(vin) &&
        standsAlone(text, token.start, token.end) &&
        !labelOf(scene, token.start, token.end)
      )
        add('vin', token.start, token.end, 0.9);
      if (
        TAIL.test(token.text) &&
        /\b(?:were|tail|aircraft|plane|helicopter|bird|we're|flight|pilot|lz|landed)\b/i.test(
          text.slice(Math.max(0, token.start - 60), token.end + 60),
        )
      ) {
        add('tail-number', token.start, token.end, 0.7);
      }
    }
    const words = scene.phrases('vehicles');
    for (const { section, first, last } of words) {
      if (section === 'colour') continue;
      const end = tokens[last]?.end ?? 0;
      const start = startOfDescription(scene, first, section);
      const plate = plateBehind(scene, last + 1);
      if (plate !== undefined && (section !== 'body' || start !== undefined))
        add('plate', start ?? tokens[first]?.start ?? end, plate, 0.85);
      else if (start !== undefined) add('description', start, end, 0.5);
    }
    for (const { last } of scene.phrases('id-labels').filter(({ section }) => section === 'vehicle')) {
      const next = skip(scene, last + 1);
      const vanity = matchAt(VANITY, text, tokens[next]?.start ?? text.length);
      if (vanity && tokens[next]?.sentence === tokens[last]?.sentence && vanity.length >= 3)
        add('plate', tokens[next]?.start ?? 0, (tokens[next]?.start ?? 0) + vanity.length, 0.8);
    }
    return found.sort((a, b) => a.start - b.start);
  },
});

/** The colour before a make or model, and the year: `2015 blue Jeep`, `maroon '04 Buick`, `dark green Bronco`. */
function startOfDescription(scene: Scene, first: number, section: string): number | undefined {
  const { tokens } = scene.document;
  const colours = new Map(
    scene
      .phrases('vehicles')
      .filter((phrase) => phrase.section === 'colour')
      .map((phrase) => [phrase.last, phrase]),
  );
  for (let back = 1; back <= (section === 'body' ? 2 : 4); back++) {
    const colour = colours.get(first - back);
    if (colour === undefined || tokens[colour.first]?.sentence !== tokens[first]?.sentence) continue;
    const between = tokens.slice(colour.last + 1, first);
    if (
      between.some(
        ({ text, kind }) =>
          /^[.,;:!?]$/.test(text) ||
          (kind === 'word' && text === text.toLowerCase() && !/^(?:lifted|old|new|ford|chevy)$/.test(text)),
      )
    )
      continue;
    return tokens[colour.first]?.start;
  }
  return undefined;
}

/** The plate that follows a description: `Silver Tacoma, TX RBZ-6038`; the offset behind it. */
function plateBehind(scene: Scene, from: number): number | undefined {
  const { text, tokens } = scene.document;
  const at = skip(scene, from);
  const start = tokens[at]?.start;
  if (
    start === undefined ||
    tokens[at]?.sentence !== tokens[from - 1]?.sentence ||
    !/[-, ]/.test(text[start - 1] ?? '')
  )
    return undefined;
  const plate = matchAt(PLATE, text, start);
  if (
    !plate ||
    plate.replace(/[^A-Z\d]/g, '').length < 5 ||
    !/[A-Z]/.test(plate) ||
    /^\d{1,3}[A-Z]$/.test(plate)
  )
    return undefined;
  return start + plate.length;
}

function skip(scene: Scene, from: number): number {
  const { tokens } = scene.document;
  let at = from;
  while (
    at < from + 5 &&
    (/^(?:[,:#"']|with|is|reads|reading|no|number|of|handicap|vanity)$/i.test(tokens[at]?.text ?? '') ||
      STATES.test(tokens[at]?.text ?? ''))
  )
    at++;
  return at;
}

function hasCheckDigit(vin: string): boolean {
  if (!/\d/.test(vin) || !/[A-Z]/i.test(vin)) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const value = VIN_VALUES.indexOf(vin[i]?.toUpperCase() ?? '') % 10;
    sum += value * (VIN_WEIGHTS[i] ?? 0);
  }
  const check = sum % 11;
  return vin[8]?.toUpperCase() === (check === 10 ? 'X' : String(check));
}
