import { PRECISION, type DatePart } from './date-part.js';

/** What may stand between two parts of one date. Takes `, `, ` at `, ` on the `, `-`, ` to `; leaves `. `, ` and was `. */
const LINK = /^[ ,@(]{0,3}(?:(?:at|on|the|of|in|to|from|through|until|around|about|[-–—@])[ ,]{0,2}){0,2}$/;
const MAX_GAP = 12;

/** Parts that touch, overlap or are linked become one date, named after its most precise part. */
export function mergeParts(text: string, parts: readonly DatePart[]): DatePart[] {
  const merged: DatePart[] = [];
  for (const part of [...parts].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    const joined = last && joins(text, last, part) ? join(last, part) : undefined;
    if (joined) merged[merged.length - 1] = joined;
    else merged.push(part);
  }
  return merged;
}

function joins(text: string, last: DatePart, part: DatePart): boolean {
  if (part.start < last.end) return true;
  const gap = part.start - last.end;
  return gap <= MAX_GAP && LINK.test(text.slice(last.end, part.start));
}

function join(last: DatePart, part: DatePart): DatePart {
  const precise = PRECISION.indexOf(last.shape) <= PRECISION.indexOf(part.shape) ? last : part;
  return {
    start: last.start,
    end: Math.max(last.end, part.end),
    shape: precise.shape,
    confidence: precise.confidence,
  };
}
