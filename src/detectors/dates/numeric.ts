import type { Document } from '../../text/document.js';
import { matchAt } from '../boundaries.js';
import { tokenIndex } from '../token-index.js';
import { isDay, isYear, type DatePart, type DateShape } from './date-part.js';

/** Takes `2024-08-27`, `1948.10.26`, `2025-01-30T04:12:00Z`; leaves `2024-118830`. */
const ISO =
  /(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?|T[\d:.]{4,15}(?:Z|[+-]\d\d:?\d\d)?)?/y;
/** Takes `5/25/2023`, `6-28-83`, `12.04.2024`, `10 / 03 / 24`; leaves `1/2/3/4`. */
const TRIPLE = /(\d{1,2})( ?[-/.•] ?)(\d{1,2})\2(\d{4}|'?\d{2})(?!\d)/y;
/** Takes `3/18`, `10/4`; leaves `24/7`, `120/80`, `1/2/3`. */
const PAIR = /(\d{1,2})\/(\d{1,2})(?![\d/])/y;
/** Takes `7/71`, `10/2023`: month and year. */
const MONTH_YEAR = /(\d{1,2})[/-](\d{4}|\d{2})(?![\d/-])/y;
/** Takes `6-1`, `3.21`, `03•21`: a date only behind a word that asks for one. */
const LOOSE_PAIR = /(\d{1,2})[-.•](\d{1,2})(?![\d.•/-])/y;
/** Takes `19910325`, `20240722T0815`; leaves `70539126`. */
const COMPACT = /((?:19|20)\d\d)(\d\d)(\d\d)(?:T\d{4,6}Z?)?(?!\d)/y;
/** Takes `08 11 22`, `060823` behind a label, `1 1 / 0 7 / 1 6`. */
const SPACED = /(\d) ?(\d) ?\/? ?(\d) ?(\d) ?\/? ?(\d) ?(\d)(?!\d)/y;
const SPACED_SLASHES = /\d \d \/ \d \d \/ \d \d(?: \d \d)?/y;
/** Behind a pair of numbers: what makes it a fraction or a score. Takes ` of the`, ` cup`, ` stars`. */
const FRACTION =
  /^ ?(?:of\b|cups?\b|tsp|tbsp|miles?\b|inch|in\.|stars?\b|pain|rating|strength|marathon|price|off\b|ratio|pts?\b|points?|to .{0,8}(?:of|cup)|mg|ml|oz|lb|-?inch|-?mile|-?cup|-?year|ths?\b|rds?\b|finish|way\b|time\b|odds|chance|split|full\b|people|patients|women|men|adults|kids|children|reviews?)/i;
const SCORE =
  /(?:\b(?:pain|score|scored|rated|rating|rate|strength|apgar|apgars|gave|give|ratio|reflexes|stars?|grade|stage|vision|scale|solid|a)|[+$])[ :,]{0,2}(?:was |is |of |at )?$/i;
/** Before a pair of numbers: what asks for a date. */
const ASKS =
  /(?:\b(?:on|since|from|until|till|til|by|before|after|thru|through|dated?|dos|dob|seen|week of|night of|adm|admit|admitted|discharged|visit|appt|arrived|placed|implanted|surgery|exp|edd|due|born|yesterday|today|tomorrow|mon|tues?|weds?|thurs?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the|your|her|his|posted|between|for|of|trough|op|delivered|b'day|bday|birthday|el)[.:,]?|[([@]) ?$/i;

/** Dates in digits, in all orders of day, month and year. */
export function numericDates(document: Document): DatePart[] {
  const { text, tokens } = document;
  const parts: DatePart[] = [];
  let covered = 0;
  for (const i of tokenIndex(document).digits) {
    const token = tokens[i];
    if (!token || token.start < covered || token.text.length > 15) continue;
    const before = text.slice(Math.max(0, token.start - 16), token.start);
    if (/[\p{L}\d_$#^]$|\d[-/.:,•]$|\p{L}[-/.]$/u.test(before)) continue;
    const part = readNumeric(text, token.start, before);
    if (!part || /^[\p{L}\d_%]|^[-/.:][\d\p{L}]/u.test(text.slice(part.end, part.end + 2))) continue;
    parts.push(part);
    covered = part.end;
  }
  return parts;
}

function readNumeric(text: string, at: number, before: string): DatePart | undefined {
  const next = text.slice(at, at + 6);
  // Most numbers are followed by a blank: nothing joins them to a second one.
  if (!/^\d{1,4} ?[-/.•]|^\d{8}|^\d{6}\b|^\d \d |^\d\d \d\d/.test(next)) return undefined;
  return (
    readIso(text, at) ?? readTriple(text, at) ?? readCompact(text, at, before) ?? readPair(text, at, before)
  );
}

function part(start: number, match: string, shape: DateShape, confidence: number): DatePart {
  return { start, end: start + match.length, shape, confidence };
}

function groups(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readIso(text: string, at: number): DatePart | undefined {
  const match = groups(ISO, text, at);
  if (!match || !isYear(Number(match[1])) || !isDay(Number(match[3]), Number(match[4]))) return undefined;
  return part(at, match[0], 'full', 0.97);
}

function readTriple(text: string, at: number): DatePart | undefined {
  const match = groups(TRIPLE, text, at);
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const year = match[4] ?? '';
  if (!isDay(first, second) && !isDay(second, first)) return undefined;
  if (year.length === 4 && !isYear(Number(year))) return undefined;
  // 10.15.24 is also a version; a dotted row needs two figures for day and month or a whole year.
  const dotted = match[2]?.includes('.') === true;
  if (dotted && year.length < 4 && /[v.]\d|version|build|ios/i.test(text.slice(Math.max(0, at - 10), at)))
    return undefined;
  return part(at, match[0], 'full', dotted && year.length < 4 ? 0.75 : 0.96);
}

function readCompact(text: string, at: number, before: string): DatePart | undefined {
  const match = groups(COMPACT, text, at);
  const asked = ASKS.test(before);
  if (
    match &&
    isDay(Number(match[2]), Number(match[3])) &&
    !/[#№-]\s?$|\b(?:id|no|number|mrn|case|acct|account)[.:# ]{1,3}$/i.test(before)
  ) {
    return part(at, match[0], 'full', asked ? 0.85 : 0.55);
  }
  const slashes = matchAt(SPACED_SLASHES, text, at);
  if (slashes) return part(at, slashes, 'full', 0.85);
  const spaced = /\b(?:dob|dos|date|born|on|birthday)[.: ]{1,3}$/i.test(before)
    ? groups(SPACED, text, at)
    : null;
  if (!spaced || !isDay(Number(`${spaced[1]}${spaced[2]}`), Number(`${spaced[3]}${spaced[4]}`)))
    return undefined;
  return part(at, spaced[0], 'full', 0.7);
}

function readPair(text: string, at: number, before: string): DatePart | undefined {
  const asked = ASKS.test(before);
  const pair = groups(PAIR, text, at);
  const after = (match: RegExpExecArray): string =>
    text.slice(at + match[0].length, at + match[0].length + 16);
  if (pair && isDay(Number(pair[1]), Number(pair[2]))) {
    if (FRACTION.test(after(pair)) || SCORE.test(before)) return undefined;
    const fraction = Number(pair[1]) === 1 && Number(pair[2]) <= 4;
    if (!asked && (pair[1] === pair[2] || fraction || pair[2] === '10' || pair[2] === '5')) return undefined;
    return part(at, pair[0], 'month-day', asked ? 0.9 : 0.65);
  }
  const monthYear = groups(MONTH_YEAR, text, at);
  if (monthYear && Number(monthYear[1]) >= 1 && Number(monthYear[1]) <= 12) {
    const year = monthYear[2] ?? '';
    if (year.length === 4 && isYear(Number(year))) return part(at, monthYear[0], 'month-year', 0.85);
    if (year.length === 2 && Number(year) > 31 && /\b(?:dob|born|since|b\.?)[: ]{1,2}$/i.test(before))
      return part(at, monthYear[0], 'month-year', 0.8);
  }
  const loose = asked ? groups(LOOSE_PAIR, text, at) : null;
  if (
    !loose ||
    !isDay(Number(loose[1]), Number(loose[2])) ||
    (/[.•]/.test(loose[0]) && (loose[2] ?? '').length < 2)
  )
    return undefined;
  const strict =
    /\b(?:on|since|from|until|till|by|dos|dob|dated?|adm|seen|admitted|week of|implanted)[.: ]{1,2}$/i.test(
      before,
    );
  if (
    !strict ||
    /^ ?(?:%|percent|mg|ml|million|billion|miles|hours|hrs|years|days|weeks|months|pounds|lbs|kg|inch|stars|points|people|minutes|mins)|^ ?\)? ?(?:to|-) ?\d/i.test(
      after(loose),
    )
  )
    return undefined;
  return part(at, loose[0], 'month-day', 0.6);
}
