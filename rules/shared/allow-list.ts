import type { Document } from '../../src/text/document.js';
import type { Range } from '../../src/text/mapped-text.js';

/** Brings a value to the form in which it is compared. */
export type Spelling = (text: string) => string;

/** Lower case, one space between words, no mark at the ends: `Jo  Ann.` and `jo ann` are the same words. */
const asWords: Spelling = (text) =>
  text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,;:!?"'()]{1,8}|[\s.,;:!?"'()]{1,8}$/g, '');

/** Digits only, without the country code of North America: `+1 (312) 555-0142` and `312.555.0142` are the same number. */
export const asNumber: Spelling = (text) => {
  const digits = text.replace(/\D/g, '');
  return digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
};

/** Lower case without the mark in front: `@StMary` and `stmary` are the same handle, `#Hope` and `hope` the same tag. */
export const asTag: Spelling = (text) => text.toLowerCase().replace(/^[@#]/, '');

/** Letters and digits only: `8KD-V327` and `8kdv327` are the same code. */
export const asCode: Spelling = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Says whether the words of a range are among those that the configuration allows. */
export function allowList(
  document: Document,
  values: readonly string[],
  spelling: Spelling = asWords,
): (range: Range) => boolean {
  if (values.length === 0) return none;
  const allowed = new Set(values.map(spelling).filter((value) => value !== ''));
  return ({ start, end }) => allowed.has(spelling(document.text.slice(start, end)));
}

function none(): boolean {
  return false;
}
