import type { Document } from '../../src/text/document.js';
import type { Range } from '../../src/text/mapped-text.js';

const NEGATIONS: ReadonlySet<string> = new Set(
  'no not never nobody none nothing neither nor without cannot cant dont wont isnt avoid refrain stop instead rather unable hide hid hidden delete deleted remove scam'.split(
    ' ',
  ),
);

/**
 * Whether the sentence around a range holds a negation or a word of taking back. Takes `Please don't share results
 * here`, `We never ask by text`; leaves `Share your results here`.
 */
export function isNegatedSentence(document: Document, range: Range): boolean {
  const sentence = document.sentenceOf(range);
  if (!sentence) return false;
  return document.tokens
    .slice(sentence.firstToken, sentence.lastToken + 1)
    .some(({ lower }) => NEGATIONS.has(lower) || lower.endsWith("n't"));
}

/** Whether the sentence around a range holds one of the words, in lower case. */
export function sentenceHolds(document: Document, range: Range, words: ReadonlySet<string>): boolean {
  const sentence = document.sentenceOf(range);
  if (!sentence) return false;
  return document.tokens
    .slice(sentence.firstToken, sentence.lastToken + 1)
    .some(({ lower }) => words.has(lower));
}
