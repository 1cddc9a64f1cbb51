import type { Token } from '../text/tokens.js';
import { matchAt, standsAlone, withoutTail } from './boundaries.js';
import { defineDetector, type Scene } from './detector.js';
import type { Entity } from './entity.js';
import { TOLL_FREE } from './fax.js';
import { labelOf } from './labelled.js';
import { spokenDigits } from './spoken-digits.js';
import { tokenIndex } from './token-index.js';

/** North American number with area code. Takes `(847) 555-0163`, `1.406.555.0172`, `949 555 0171`; leaves `2024 10 11`. */
const AREA =
  /(?:\+?1[ .-]{0,2})?(?:\([2-9]\d{2}\)[ .-]{0,3}|[1-9]\d{2}(?: ?[-.] ?|\/| |\)[ -]?))\d{3}(?: ?[-. ] ?)?\d{4}(?!\d)/y;
/** Takes `2185550163`, `12185550163`; leaves `1185550163`. */
const BARE = /1?[2-9]\d{9}(?!\d)/y;
/** Number without area code. Takes `555-0173`, `555.0173`; leaves `555-01`. */
const LOCAL = /[2-9]\d{2}[-. ]\d{4}(?!\d)/y;
/** Takes `+44 20 7946 0958`, `+49 (0)30 1234567`; leaves `+5 points`. */
const INTERNATIONAL = /\+[1-9]\d{0,2}(?:[ ./-]?\(?\d{1,5}\)?){2,6}/y;
/** Trunk zero as most of the world writes it. Takes `020 7946 0958`, `07700 900123`; leaves `0512`, `00528163`. */
const TRUNK = /\(?0[1-9]\d{1,4}\)?(?:[ -]\d{2,8}){1,3}/y;
/** Takes `-800-CALL-NOW` after its 1; leaves `-800-mg`. */
const VANITY =
  /(?:1[ .-]?)?\(?8(?:00|33|44|55|66|77|88)\)?[ .-](?=[A-Z\d -]{0,9}[A-Z]{3})[A-Z\d]{1,8}(?:-[A-Z\d]{1,8}){0,3}/y;
/** Takes ` ext. 22`, ` x0118`; leaves ` xylophone`. */
const EXTENSION = /[, ]{0,2}(?:ext(?:ension|n)?\.? ?|x)#?\d{1,6}\b/iy;
/** Words within a few tokens that make a bare row of digits a phone number. */
const CUES = new Set(
  'call calls called calling text texts texted texting phone cell mobile tel telephone ph reach dial ring number whatsapp voicemail contact sms c m h w llame llamar celular teléfono'.split(
    ' ',
  ),
);
/** Words that say that the digits are no phone number, whatever they look like. */
const NOT_PHONE =
  /(?:\b(?:order|tracking|upc|sku|item|isbn|model|part|npi|ndc|invoice|version|grant|account|acct|id)(?: (?:no|number|id))?[.:# ]{0,3}|[#=/])$/i;

/** Phone numbers, letter D; the lines of crisis and other public services are no identifier. */
export const phone = defineDetector({
  name: 'phone',
  types: ['phone'],
  detect(scene) {
    const found: Entity[] = [];
    let end = 0;
    for (const i of tokenIndex(scene.document).digits) {
      const entity = readPhone(scene, i, end);
      if (!entity) continue;
      found.push(entity);
      end = entity.end;
    }
    for (const row of spokenDigits(scene)) {
      const telephone =
        row.digits.length === 10 ||
        row.digits.length === 7 ||
        (row.digits.length === 11 && row.digits.startsWith('1'));
      if (telephone && !overlaps(found, row))
        found.push({
          type: 'phone',
          subtype: 'spelled',
          start: row.start,
          end: row.end,
          confidence: 0.75,
          identifier: true,
        });
    }
    for (const line of hotlines(scene)) if (!overlaps(found, line)) found.push(line);
    return found.sort((a, b) => a.start - b.start);
  },
});

function readPhone(scene: Scene, index: number, from: number): Entity | undefined {
  const { text, tokens } = scene.document;
  const token = tokens[index];
  if (!token || token.start < from) return undefined;
  if (token.kind === 'alnum') return readExtension(scene, index, token);
  const start = opening(text, token.start);
  const shape = readShape(text, start, token.start);
  if (!shape) return undefined;
  const bodyEnd = shape.start + shape.match.length;
  if (
    !standsAlone(text, shape.start, bodyEnd) &&
    !/^[.-]? ?(?:x|ext)/i.test(text.slice(bodyEnd, bodyEnd + 4))
  )
    return undefined;
  const label = labelOf(scene, shape.start, bodyEnd);
  if (
    label === 'fax' ||
    (label !== undefined && label !== 'phone' && !(label === 'other' && shape.kind === 'area'))
  )
    return undefined;
  if (label === undefined && NOT_PHONE.test(text.slice(Math.max(0, shape.start - 24), shape.start)))
    return undefined;
  const cued = label === 'phone' || hasCue(tokens, index);
  if (!isBelievable(shape.kind, shape.match, cued)) return undefined;
  const end = bodyEnd + (matchAt(EXTENSION, text, bodyEnd)?.length ?? 0);
  const hotline = shape.kind === 'vanity' || TOLL_FREE.test(shape.match);
  return {
    type: 'phone',
    subtype: hotline ? 'hotline' : end > bodyEnd ? 'extension' : label === 'phone' ? 'labelled' : shape.kind,
    start: shape.start,
    end,
    confidence: cued || shape.kind === 'area' ? 0.95 : 0.6,
    identifier: !hotline,
  };
}

type Kind = 'area' | 'bare' | 'local' | 'international' | 'vanity';

function readShape(
  text: string,
  start: number,
  digit: number,
): { kind: Kind; match: string; start: number } | undefined {
  const at = (kind: Kind, pattern: RegExp, from: number) => {
    const match = matchAt(pattern, text, from);
    return match ? { kind, match: withoutTail(match, ' ('), start: from } : undefined;
  };
  if (text[start] === '+') return at('area', AREA, start) ?? at('international', INTERNATIONAL, start);
  return (
    at('area', AREA, start) ??
    at('vanity', VANITY, start) ??
    at('bare', BARE, digit) ??
    at('international', TRUNK, start) ??
    at('local', LOCAL, digit)
  );
}

/** A bracket or a plus before the first digit belongs to the number. */
function opening(text: string, at: number): number {
  if (text[at - 1] === '(' && /^\(\+?\d{1,5}\)/.test(text.slice(at - 1, at + 6))) at--;
  return text[at - 1] === '+' ? at - 1 : at;
}

function isBelievable(kind: Kind, match: string, cued: boolean): boolean {
  const digits = match.replace(/\D/g, '');
  if (/^(\d)\1+$/.test(digits)) return cued;
  switch (kind) {
    case 'area':
      // A row with spaces alone is also how tables and scores are typed.
      return cued || /[-.()/]/.test(match) || digits.slice(-7, -4) === '555';
    case 'bare':
      return cued || digits.slice(-7, -4) === '555';
    case 'local':
      return (cued && !match.includes(' ')) || digits.startsWith('555');
    case 'international':
      return (
        digits.length >= 8 && digits.length <= 15 && (match.startsWith('+') || cued || digits.length >= 10)
      );
    case 'vanity':
      return true;
  }
}

function hasCue(tokens: readonly Token[], index: number): boolean {
  const sentence = tokens[index]?.sentence;
  for (let i = Math.max(0, index - 7); i < index; i++)
    if (tokens[i]?.sentence === sentence && CUES.has(tokens[i]?.lower ?? '')) return true;
  return CUES.has(tokens[index + 4]?.lower ?? '') || CUES.has(tokens[index + 5]?.lower ?? '');
}

/** An extension that stands without its number: `x0118`. */
function readExtension(scene: Scene, index: number, token: Token): Entity | undefined {
  const before = scene.document.tokens[index - 1];
  const joined = /^x\d{3,6}$/i.test(token.text) && (before === undefined || !/^\d/.test(before.text));
  if (!joined || !standsAlone(scene.document.text, token.start, token.end)) return undefined;
  return {
    type: 'phone',
    subtype: 'extension',
    start: token.start,
    end: token.end,
    confidence: 0.5,
    identifier: true,
  };
}

function hotlines(scene: Scene): Entity[] {
  const { tokens } = scene.document;
  return scene.phrases('hotlines').flatMap(({ first, last }): Entity[] => {
    for (let i = first; i <= last; i++) {
      const token = tokens[i];
      if (token?.kind === 'number')
        return [
          {
            type: 'phone',
            subtype: 'hotline',
            start: token.start,
            end: token.end,
            confidence: 0.95,
            identifier: false,
          },
        ];
    }
    return [];
  });
}

function overlaps(found: readonly Entity[], range: { start: number; end: number }): boolean {
  return found.some((entity) => entity.start < range.end && range.start < entity.end);
}
