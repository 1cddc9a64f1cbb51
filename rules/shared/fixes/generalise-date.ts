import type { Entity } from '../../../src/detectors/entity.js';
import type { Edit } from '../../../src/linter/rule.js';
import type { Document } from '../../../src/text/document.js';
import { around, endsClause, lastWord, startsSentence, type Around } from './around.js';
import { removeNumber } from './remove-number.js';

/** Takes the `2024` of `March 3, 2024` and `2024-03-05`; leaves `12024` and the day. */
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
/** Before these a year says something else than the day did: what ended before March 3, 2024 may have been in 2024. */
const BOUNDS = new Set('before after until till by to through thru between from and or than into'.split(' '));
/** Takes `admitted`, `born`; a date may follow these without a preposition, a year may not. */
const EVENT = /(?:ed|born|seen|died)$/;
/** What does not stand alone: `The party is on March 3`. */
const LINKS = new Set("is was be are were been falls fell it's that's and or".split(' '));
/** Words that a date belongs to so closely that it cannot be left out. */
const HOLDS = new Set(
  'a an the this that every each our your his her their since until till by for of from to before after like than is was be are were around about during and or between in on at last next every cada el la los las de'.split(
    ' ',
  ),
);
/** Takes `Mondays`, `Tuesdays at 5`: times of every week; leaves `Monday`. */
const EVERY_WEEK = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days\b/i;
/** Parts of a date that stand without a preposition. */
const ADVERBS = new Set(['relative', 'weekday']);

/** A date comes down to its year (45 CFR 164.514(b)(2)(i)(C)); one without a year goes where the sentence lets it. */
export function generaliseDate(document: Document, date: Entity): Edit | undefined {
  const place = around(document, date);
  const years = [...new Set(place.words.match(YEAR))];
  if (/^[\p{L}\p{N}]|^['’-]\p{L}/u.test(place.after) || /[\p{L}\p{N}/-]$/u.test(place.before))
    return undefined;
  const [year] = years;
  if (year !== undefined && years.length === 1) {
    if (date.subtype === 'dob' && isTelling(Number(year))) return removeNumber(document, date);
    return toYear(date, year, place);
  }
  if (date.subtype === 'dob') return removeNumber(document, date);
  return years.length === 0 && !EVERY_WEEK.test(place.words) ? leaveOut(date, place) : undefined;
}

/** A year of birth that shows an age over 89 is to be left out too. */
function isTelling(year: number): boolean {
  return new Date().getFullYear() - year > 89;
}

function toYear(date: Entity, year: string, { before }: Around): Edit | undefined {
  const word = lastWord(before);
  if (BOUNDS.has(word)) return undefined;
  const on = /\b(on)(?: the)?\s{1,3}$/i.exec(before);
  if (on) {
    const start = date.start - on[0].length;
    const isCapital = on[1] !== 'on';
    return { at: { start, end: date.end }, text: `${isCapital ? 'In' : 'in'} ${year}` };
  }
  return { at: { start: date.start, end: date.end }, text: EVENT.test(word) ? `in ${year}` : year };
}

/** Leaves out `on March 3` in the middle or at the end of a sentence, and `yesterday` at its end. */
function leaveOut(date: Entity, { before, after }: Around): Edit | undefined {
  const on = /[ \t]on[ \t]$/.exec(before);
  const rest = before.slice(0, before.length - (on?.[0].length ?? 1));
  if (!/[\p{L}\p{N})]$/u.test(rest) || startsSentence(rest)) return undefined;
  const word = lastWord(`${rest} `);
  if (on) {
    if (LINKS.has(word) || !(endsClause(after) || /^\s\p{Ll}/u.test(after))) return undefined;
    return { at: { start: date.start - on[0].length, end: date.end }, text: '' };
  }
  if (!ADVERBS.has(date.subtype ?? '') || !/[ \t]$/.test(before) || HOLDS.has(word)) return undefined;
  return /^\s*$|^[.!?]/.test(after) ? { at: { start: date.start - 1, end: date.end }, text: '' } : undefined;
}
