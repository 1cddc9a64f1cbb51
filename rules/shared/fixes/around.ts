import type { Document } from '../../../src/text/document.js';
import type { Range } from '../../../src/text/mapped-text.js';

/** How far a fixer looks to either side: a phrase, not a sentence. */
const REACH = 48;

/** The words of a range and what stands on its line before and after them. */
export interface Around {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** What a fixer sees of a range. Sentences that stand before on the same line count, blocks above do not. */
export function around({ text }: Document, { start, end }: Range): Around {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const lineEnd = after.search(/[\r\n]/);
  return {
    before: before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1),
    words: text.slice(start, end),
    after: lineEnd < 0 ? after : after.slice(0, lineEnd),
  };
}

/** Takes `. `, `! "`, `• ` and the beginning of a line; leaves `, ` and `to `. */
const SENTENCE_START = /(?:^|[.!?…:]["')\]]?\s{1,3}|^\s{0,8}[-*•>#]{1,6}\s{1,3})["'(]?$/;

/** Whether a sentence, a line or an entry of a list begins behind these words. */
export function startsSentence(before: string): boolean {
  return before.trim() === '' || SENTENCE_START.test(before);
}

/** Whether a clause ends before these words. */
export function endsClause(after: string): boolean {
  return /^\s*$|^[.,;:!?…)\]"]/.test(after);
}

/** The last word before a range, in lower case; empty where a mark stands between. */
export function lastWord(before: string): string {
  return /([\p{L}\p{N}'’]{1,40})\s{1,3}$/u.exec(before)?.[1]?.toLowerCase() ?? '';
}
