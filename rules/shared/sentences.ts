import type { Document } from '../../src/text/document.js';
import type { Range } from '../../src/text/mapped-text.js';

/** Index of the sentence in which a range begins. */
export function sentenceIndex(document: Document, range: Range): number {
  return document.tokens[document.tokenAt(range.start)]?.sentence ?? 0;
}

/** Ranges by the sentence in which they begin, in the order of the text. */
export function bySentence<R extends Range>(
  document: Document,
  ranges: readonly R[],
): ReadonlyMap<number, R[]> {
  const groups = new Map<number, R[]>();
  for (const range of ranges) {
    const index = sentenceIndex(document, range);
    const group = groups.get(index);
    if (group) group.push(range);
    else groups.set(index, [range]);
  }
  return groups;
}

/** Where whole words or phrases of a configured list stand, without regard to case. */
export function findWords(document: Document, words: readonly string[]): Range[] {
  if (words.length === 0) return [];
  const text = document.text.toLowerCase();
  return words
    .flatMap((word) => occurrences(text, word.trim().toLowerCase()))
    .sort((a, b) => a.start - b.start);
}

function occurrences(text: string, word: string): Range[] {
  const found: Range[] = [];
  if (word === '') return found;
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length)) {
    const end = start + word.length;
    if (!isWordCharacter(text[start - 1]) && !isWordCharacter(text[end])) found.push({ start, end });
  }
  return found;
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
