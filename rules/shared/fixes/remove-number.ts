import type { Edit } from '../../../src/linter/rule.js';
import type { Document } from '../../../src/text/document.js';
import type { Range } from '../../../src/text/mapped-text.js';
import { around } from './around.js';

/** Takes ` (MRN `, ` (chart no. #`, ` (she has MRN `; leaves ` (we know that she has MRN `, `MRN `. */
const LABEL_IN_PARENTHESES = /\s{0,2}\((?:[\p{L}.'#:-]{1,14}\s?){0,3}#?$/u;
/** Characters that join what they touch to one word: part of a number is never taken out of a longer one. */
const JOINS = /[\p{L}\p{N}_@/=&-]/u;

/**
 * Takes an identifier out (45 CFR 164.514(b)(2)(i)(D) to (P)): with its label where both fill a pair of parentheses,
 * else by itself, so that the sentence still holds.
 */
export function removeIdentifier(document: Document, range: Range): Edit | undefined {
  const { before, after } = around(document, range);
  if (/(?:mailto|tel|sms):$/i.test(before) || JOINS.test(before.slice(-1)) || JOINS.test(after.slice(0, 1)))
    return undefined;
  const label = LABEL_IN_PARENTHESES.exec(before)?.[0];
  if (label !== undefined && after.startsWith(')') && before.length > label.length) {
    return { at: { start: range.start - label.length, end: range.end + 1 }, text: '' };
  }
  const isInside = before.lastIndexOf('(') > before.lastIndexOf(')');
  return { at: range, text: isInside ? 'removed' : '(removed)' };
}

/** The same for what holds a digit: a description of a car or a voice is more than a number. */
export function removeNumber(document: Document, range: Range): Edit | undefined {
  return /\d/.test(document.text.slice(range.start, range.end))
    ? removeIdentifier(document, range)
    : undefined;
}
