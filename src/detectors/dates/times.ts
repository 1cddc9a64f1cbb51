import type { Document } from '../../text/document.js';
import { matchAt } from '../boundaries.js';
import { tokenIndex } from '../token-index.js';
import type { DatePart } from './date-part.js';

/** Takes `4:40`, `11:48 p.m.`, `07:51:20`; leaves `4:1`, `John 3:16-18`'s second half. */
const CLOCK = /(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?: ?[ap]\.?m\b\.?)?(?![\d:])/iy;
/** Takes `2 pm`, `3am`, `6 a.m.`; leaves `3 amps`. */
const HOUR = /(?:1[0-2]|[1-9]) ?(?:[ap]\.m\.|[ap]m\b)/iy;
/** Takes `0307`, `2330`; only behind a word that asks for a time. */
const MILITARY = /(?:[01]\d|2[0-3])[0-5]\d(?!\d)(?: ?(?:h|hrs?|hours)\b)?/y;
/** An hour that ends its clause. */
const BARE_HOUR =
  /(?:1[0-2]|[1-9])(?=[.!?;,)\n]|$| (?:on|and|this|today|tomorrow|tonight|sharp|in the|for)\b)(?![.,]\d)/y;
const ASKS =
  /(?:\b(?:at|around|since|by|before|after|until|till|from|tonight|today|yesterday|tomorrow|approx|@|time|on|am|pm)|@)[:, ]{1,2}$/i;

/** Times of day in digits. */
export function timesOfDay(document: Document): DatePart[] {
  const { text, tokens } = document;
  const parts: DatePart[] = [];
  for (const i of tokenIndex(document).digits) {
    const token = tokens[i];
    if (
      !token ||
      token.text.length > 7 ||
      /[\d.:/$#-]$/.test(text.slice(Math.max(0, token.start - 1), token.start))
    )
      continue;
    const colon = text[token.end] === ':' ? matchAt(CLOCK, text, token.start) : undefined;
    const match =
      colon ?? matchAt(HOUR, text, token.start) ?? military(text, token.start) ?? bareHour(text, token.start);
    if (match)
      parts.push({ start: token.start, end: token.start + match.length, shape: 'time', confidence: 0.8 });
  }
  return parts;
}

function military(text: string, at: number): string | undefined {
  const match = matchAt(MILITARY, text, at);
  if (!match || !ASKS.test(text.slice(Math.max(0, at - 12), at))) return undefined;
  // A year from 2010 to 2059 reads as a time only with its leading nought or a unit.
  return /^(?:19|20)/.test(match) && !/h/.test(match) ? undefined : match;
}

/** Takes the 8 of "see you at 8.", leaves "at 8 weeks", "at 8%". */
function bareHour(text: string, at: number): string | undefined {
  const match = matchAt(BARE_HOUR, text, at);
  return match && /\b(?:at|till|until|@) $/i.test(text.slice(Math.max(0, at - 7), at)) ? match : undefined;
}
