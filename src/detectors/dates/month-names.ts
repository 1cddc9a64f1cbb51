import type { Document } from '../../text/document.js';
import type { Token } from '../../text/tokens.js';
import type { Phrase } from '../../lexicons/phrases.js';
import { tokenIndex } from '../token-index.js';
import { isDay, isYear, type DatePart, type DateShape } from './date-part.js';

const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th)$/;
const DAY = /^\d{1,2}$/;
/** A joined date. Takes `23Feb1987`, `2Nov`, `14FEB24`; leaves `5mayo`, `3dec`. */
const JOINED = /^(\d{1,2})(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}(\d{2}|\d{4})?$/i;
/** Ordinals in words; the index is the day less one. */
const ORDINAL_WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
/** Words before a month alone that make it a time: "in March", "last May". */
const BEFORE_MONTH = new Set(
  'in since last next this past of until till by early late mid every each during from through for before after around and or to between the our his her their your my that two three previous upcoming en desde hasta'.split(
    ' ',
  ),
);
/** Words before a month that belong to it. */
const DEICTIC = new Set(['last', 'next', 'this', 'past']);
const PARTS_OF_MONTH = new Set(['early', 'mid', 'late']);
/** Units that follow a number, so that "may 5 people" and "march 10 miles" are no dates. */
const COUNTED =
  /^(?:people|patients|miles|blocks|of|percent|years?|days|weeks|months|hours|minutes|times|or|more|mg|ml|km|women|men|nurses|doctors)$/;

/** Dates that hold the name of a month: "March 3, 2023", "3rd of March", "Jun 15-20", "marzo", "March 2023". */
export function monthDates(document: Document, months: readonly Phrase[]): DatePart[] {
  const { text, tokens } = document;
  const parts: DatePart[] = [];
  for (const phrase of months) {
    const part = readMonth(text, tokens, phrase);
    if (part) parts.push(part);
  }
  for (const i of tokenIndex(document).digits) {
    const token = tokens[i];
    const joined = token?.kind === 'alnum' ? JOINED.exec(token.text) : null;
    if (token && joined)
      parts.push({
        start: token.start,
        end: token.end,
        shape: joined[3] ? 'full' : 'month-day',
        confidence: 0.85,
      });
  }
  return parts;
}

function readMonth(
  text: string,
  tokens: readonly Token[],
  { section, first: at }: Phrase,
): DatePart | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const month = Number(/\d+/.exec(section)?.[0]);
  const unsure = section.endsWith('unsure');
  const abbreviated =
    token.text.length <= 4 && token.lower !== 'june' && token.lower !== 'july' && token.lower !== 'mayo';
  const capital = token.text !== token.lower;
  let end = token.end;
  let next = at + 1;
  if (abbreviated && tokens[next]?.text === '.' && tokens[next]?.start === end)
    end = tokens[next++]?.end ?? end;

  const before = dayBefore(tokens, at, month);
  const after = before ? undefined : dayAfter(text, tokens, next, month);
  if (after) {
    const counted = COUNTED.test(tokens[after.next]?.lower ?? '');
    if (counted && !capital && (unsure || abbreviated)) return undefined;
    if (
      unsure &&
      !capital &&
      !ORDINAL.test(tokens[next]?.text ?? '') &&
      /^[a-z]/.test(tokens[after.next]?.text ?? '.')
    )
      return undefined;
    end = tokens[after.next - 1]?.end ?? end;
    next = after.next;
  }
  const year = yearAfter(tokens, next);
  if (year) end = tokens[year - 1]?.end ?? end;

  const start = before?.start ?? token.start;
  if (before || after)
    return { start, end, shape: year ? 'full' : 'month-day', confidence: year ? 0.97 : 0.9 };
  if (year) return { start, end, shape: 'month-year', confidence: 0.9 };
  if (section.endsWith('spanish') && !/^(?:en|de|desde|hasta|pasado|este)$/.test(tokens[at - 1]?.lower ?? ''))
    return undefined;
  return monthAlone(
    tokens,
    at,
    { start, end },
    { capital: capital || section.endsWith('spanish'), unsure, abbreviated },
  );
}

function monthAlone(
  tokens: readonly Token[],
  at: number,
  range: { start: number; end: number },
  { capital, unsure, abbreviated }: { capital: boolean; unsure: boolean; abbreviated: boolean },
): DatePart | undefined {
  const before = tokens[at - 1];
  const after = tokens[at + 1]?.lower ?? '';
  const sameSentence = before?.sentence === tokens[at]?.sentence;
  const part = before?.text === '-' && PARTS_OF_MONTH.has(tokens[at - 2]?.lower ?? '');
  const led = sameSentence && (part || BEFORE_MONTH.has(before?.lower ?? ''));
  // "in May" and "last March", but not "for march", "the march", "this may".
  if (
    unsure &&
    !(capital && led && !/^(?:the|this|that|for|his|her|their|your|my|our)$/.test(before?.lower ?? ''))
  )
    return undefined;
  if (!capital && !led) return undefined;
  if (abbreviated && !led) return undefined;
  if (!led && !/^(?:visit|admission|check-up|checkup|stay|appointment|and|to|through|-|–)$/.test(after))
    return undefined;
  const shape: DateShape = 'month';
  const start = led && before && DEICTIC.has(before.lower) ? before.start : range.start;
  return { ...range, start, shape, confidence: after === 'is' || after === 'awareness' ? 0.4 : 0.7 };
}

/** `12 April`, `12th of April`, `the eleventh of November`, `5 de mayo`, `04-MAY`. */
function dayBefore(tokens: readonly Token[], at: number, month: number): { start: number } | undefined {
  let i = at - 1;
  const link = tokens[i]?.lower ?? '';
  if (link === 'of' || link === 'de' || link === '-' || link === '/') i--;
  const day = dayOf(tokens[i]);
  if (day === undefined || !isDay(month, day)) return undefined;
  if (tokens[i]?.kind === 'word' && link !== 'of') return undefined;
  if (tokens[i]?.sentence !== tokens[at]?.sentence) return undefined;
  if (
    /^[-/.,:]$/.test(tokens[i - 1]?.text ?? '') &&
    tokens[i - 1]?.end === tokens[i]?.start &&
    /\d$/.test(tokens[i - 2]?.text ?? '')
  ) {
    const range = dayOf(tokens[i - 2]);
    if (range === undefined || tokens[i - 1]?.text !== '-') return undefined;
    i -= 2;
  }
  const compound =
    tokens[i - 1]?.text === '-' && /^(?:twenty|thirty)$/.test(tokens[i - 2]?.lower ?? '') ? i - 2 : i;
  return { start: tokens[compound]?.start ?? 0 };
}

/** `3`, `3rd`, `15-20`, `2 and 3`, `6 to 19`; the index behind them. */
function dayAfter(
  text: string,
  tokens: readonly Token[],
  at: number,
  month: number,
): { next: number } | undefined {
  let i = at;
  if (tokens[i]?.lower === 'the') i++;
  // 09-JUN-2006: the hyphen leads to a year, "Jan-5" to a day.
  if (tokens[i]?.text === '-' && tokens[i]?.end === tokens[i + 1]?.start) i++;
  const day = dayOf(tokens[i]);
  if (day === undefined || !isDay(month, day)) return undefined;
  const token = tokens[i];
  if (token?.kind === 'word' && tokens[at]?.lower !== 'the') return undefined;
  if (/^:\d|^%|^\.\d|^ ?(?:am|pm|a\.m|p\.m)\b/i.test(text.slice(token?.end ?? 0, (token?.end ?? 0) + 5)))
    return undefined;
  i++;
  for (let ranges = 0; ranges < 3; ranges++) {
    const link = tokens[i]?.lower ?? '';
    const second = dayOf(tokens[i + 1]);
    if (!/^(?:[-–—&,]|to|and|through|thru)$/.test(link) || second === undefined || !isDay(month, second))
      break;
    if (
      tokens[i + 1]?.kind === 'word' ||
      (link === ',' && !ORDINAL.test(tokens[i + 1]?.text ?? '') && tokens[i + 2]?.text !== ',')
    )
      break;
    if (/^ ?(?:a|p)\.?m|^:/i.test(text.slice(tokens[i + 1]?.end ?? 0, (tokens[i + 1]?.end ?? 0) + 3))) break;
    i += 2;
  }
  return { next: i };
}

/** `, 2023`, ` '23`, ` of 2023`, `-2003`, ` de 2023`; the index behind it. */
function yearAfter(tokens: readonly Token[], at: number): number | undefined {
  let i = at;
  while (/^(?:[,\-/.]|of|de|del|in)$/.test(tokens[i]?.lower ?? '') && i < at + 2) i++;
  const token = tokens[i];
  if (!token || token.sentence !== tokens[at - 1]?.sentence) return undefined;
  if (token.text === "'" && /^\d{2}$/.test(tokens[i + 1]?.text ?? '') && tokens[i + 1]?.start === token.end)
    return i + 2;
  if (/^\d{4}$/.test(token.text) && isYear(Number(token.text))) return i + 1;
  return /^\d{2}$/.test(token.text) && i > at && tokens[at]?.text === '-' ? i + 1 : undefined;
}

function dayOf(token: Token | undefined): number | undefined {
  if (!token) return undefined;
  if (DAY.test(token.text)) return Number(token.text);
  const ordinal = ORDINAL.exec(token.lower);
  if (ordinal) return Number(ordinal[1]);
  const word = ORDINAL_WORDS.indexOf(token.lower);
  return word >= 0 ? word + 1 : undefined;
}
