import type { Phrase } from '../lexicons/phrases.js';
import type { Document } from '../text/document.js';
import { type DatePart, type DateShape } from './dates/date-part.js';
import { dayOrdinals } from './dates/day-ordinals.js';
import { mergeParts } from './dates/merge.js';
import { monthDates } from './dates/month-names.js';
import { numericDates } from './dates/numeric.js';
import { timesOfDay } from './dates/times.js';
import { defineDetector, type Scene } from './detector.js';
import type { Entity } from './entity.js';
import { labelOf } from './labelled.js';
import { tokenIndex } from './token-index.js';

/**
 * 45 CFR 164.514(b)(2)(i)(C): all elements of dates except the year, for dates that relate to an individual. A weekday,
 * "last night" or a time alone tells the day only to those who know when the post was written: reported, no identifier.
 */
const IDENTIFYING: ReadonlySet<DateShape> = new Set([
  'dob',
  'full',
  'month-day',
  'month-year',
  'holiday',
  'month',
]);
/** Parts that a birth can fall on. */
const BIRTHS: ReadonlySet<DateShape> = new Set(['full', 'month-day', 'month-year', 'year']);
const SHAPES: ReadonlyMap<string, DateShape> = new Map([
  ['holiday', 'holiday'],
  ['relative', 'relative'],
  ['time-word', 'time'],
]);
/** Words before a holiday that wish it to everybody. */
const WISHES = new Set(['happy', 'merry', 'blessed', 'joyous', 'feliz', 'joyful', 'safe']);
/** A year alone. Takes `2019`; leaves `2019-3`, `$2019`, `2019 mg`. */
const YEAR = /^(?:19\d{2}|20[0-4]\d)$/;

/** Dates and their parts, letter C. */
export const date = defineDetector({
  name: 'date',
  types: ['date'],
  detect(scene) {
    const { document } = scene;
    const words = scene.phrases('date-words');
    const months = words.filter(({ section }) => section.startsWith('month'));
    const parts = [
      ...numericDates(document),
      ...monthDates(document, months),
      ...dayOrdinals(document),
      ...timesOfDay(document),
      ...words.flatMap((phrase) => readWords(document, phrase)),
      ...years(document),
    ].filter(({ start, end, confidence }) => confidence >= 0.97 || isFree(scene, start, end));
    return mergeParts(document.text, markBirths(document, words, parts)).map(
      ({ start, end, shape, confidence }): Entity => {
        const birthYear = shape === 'dob' && YEAR.test(document.text.slice(start, end));
        const identifier = IDENTIFYING.has(shape) && confidence >= 0.5 && !birthYear;
        return { type: 'date', subtype: shape, start, end, confidence, identifier };
      },
    );
  },
});

/** False where a label says that the digits are a number of another kind. */
function isFree(scene: Scene, start: number, end: number): boolean {
  const label = labelOf(scene, start, end);
  return label === undefined || label === 'not-id' || label === 'other';
}

function readWords(document: Document, { section, first, last }: Phrase): DatePart[] {
  const { tokens } = document;
  const token = tokens[first];
  const end = tokens[last]?.end ?? 0;
  if (!token) return [];
  const shape = section.startsWith('weekday') ? 'weekday' : SHAPES.get(section);
  if (!shape) return [];
  if (section === 'weekday-unsure' && !isWeekday(document, first)) return [];
  const wished = shape === 'holiday' && WISHES.has(tokens[first - 1]?.lower ?? '');
  return [{ start: token.start, end, shape, confidence: wished ? 0.4 : 0.8 }];
}

/** `Sat`, `sat nite`, `Mon/Wed/Fri`, `last weds`; leaves `sat down`, `the sun`, `wed in 1990`. */
function isWeekday({ tokens }: Document, at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  const after = tokens[at + 1]?.lower ?? '';
  if (/^(?:night|nite|morning|am|pm|afternoon|evening|eve|\/)$/.test(after)) return true;
  if (/^(?:on|last|next|this|every|\/|since|until|til|till|by)$/.test(before)) return true;
  const capital = tokens[at]?.text !== tokens[at]?.lower;
  return (
    capital &&
    (/^(?:[.,:@-]|\d+|\d+(?:am|pm)|the|and|at|to|or)$/.test(after) || after === '' || /\d$/.test(before)) &&
    before !== 'the'
  );
}

/** Years alone are no identifier, but they close a date, and a rule may ask for them. */
function years(document: Document): DatePart[] {
  const { text, tokens } = document;
  return tokenIndex(document).digits.flatMap((i): DatePart[] => {
    const token = tokens[i];
    if (
      token?.text.length === 2 &&
      text[token.start - 1] === "'" &&
      !/[\d\p{L}]/u.test(text[token.start - 2] ?? ' ') &&
      !/^[\p{L}'"]/u.test(text.slice(token.end, token.end + 1))
    ) {
      return [{ start: token.start - 1, end: token.end, shape: 'year', confidence: 0.6 }];
    }
    if (token?.kind !== 'number' || !YEAR.test(token.text) || /[$#\d/.-]$/.test(text[token.start - 1] ?? ''))
      return [];
    if (
      /^[-/%]|^ (?:mg|mL|ml|people|patients|steps|calories|miles)\b/.test(
        text.slice(token.end, token.end + 10),
      )
    )
      return [];
    return [{ start: token.start, end: token.end, shape: 'year', confidence: 0.8 }];
  });
}

/** A date behind "DOB" or "born" is a date of birth. */
function markBirths(document: Document, words: readonly Phrase[], parts: readonly DatePart[]): DatePart[] {
  const births = words
    .filter(({ section }) => section === 'birth')
    .map(({ last }) => document.tokens[last]?.end ?? 0);
  if (births.length === 0) return [...parts];
  return parts.map((part) => {
    const born = births.some(
      (end) =>
        part.start >= end &&
        part.start - end <= 12 &&
        /^[\s:.,#=(-]*(?:(?:is|was|on|in|the|el)[\s:]*)?$/i.test(document.text.slice(end, part.start)),
    );
    return born && BIRTHS.has(part.shape) ? { ...part, shape: 'dob' } : part;
  });
}
