import type { Document } from '../../text/document.js';
import { tokenIndex } from '../token-index.js';
import type { DatePart } from './date-part.js';

const ORDINAL = /^(?:[12]?\dth|[23]?1st|2?2nd|2?3rd|30th)$/;
/** Words before "the 14th" that make it a day. */
const LEADS = new Set(
  'on off by until till til since from before after for of through thru to around between the late early monday tuesday wednesday thursday friday saturday sunday mon tues wed weds thurs fri sat sun morning night evening afternoon today yesterday'.split(
    ' ',
  ),
);
/** Words behind an ordinal to which it belongs: "the 4th floor", "her 9th birthday". */
const COUNTED =
  /^(?:floor|grade|birthday|anniversary|century|street|st|ave|avenue|annual|year|time|patient|week|baby|child|surgery|amendment|district|percentile|edition|day|month|trimester|place|straight|season|visit|round|dose|case|person|generation|ward|circuit|inning|quarter|hour|degree|stage|cycle|infusion|leading|most|congress|international|[-–/]|[a-z]+(?:graders?|est))$/;

/** Days of a month that is not named: "on the 14th", "Friday the 9th", "14th at 6". */
export function dayOrdinals(document: Document): DatePart[] {
  const { tokens } = document;
  const parts: DatePart[] = [];
  for (const i of tokenIndex(document).digits) {
    const token = tokens[i];
    if (token?.kind !== 'alnum' || !ORDINAL.test(token.lower)) continue;
    const next = tokens[i + 1];
    const follows = next?.sentence === token.sentence ? next.lower : '';
    if (COUNTED.test(follows)) continue;
    const before = tokens[i - 1]?.lower ?? '';
    const lead = before === 'the' ? (tokens[i - 2]?.lower ?? '') : before;
    const closed =
      follows === '' ||
      /^(?:[.,;:!?)"@]|at|and|in|with|was|for|to|when|before|after|but|is|so|because|who|she|he|they|we|i)$/.test(
        follows,
      );
    const led = LEADS.has(lead);
    if (before === 'the' ? !led && !closed : !closed || (!led && follows !== 'at')) continue;
    parts.push({
      start: token.start,
      end: token.end,
      shape: 'month-day',
      confidence: led && closed ? 0.8 : 0.55,
    });
  }
  return parts;
}
