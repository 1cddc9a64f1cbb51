import type { Document } from '../../src/text/document.js';
import type { Range } from '../../src/text/mapped-text.js';

/** Where the regular expressions of a configuration, checked when it was read, match: an organisation's own forms of numbers. */
export function matchesOf(document: Document, patterns: readonly string[]): Range[] {
  return patterns.flatMap((pattern) =>
    [...document.text.matchAll(new RegExp(pattern, 'giu'))]
      .filter((match) => match[0] !== '')
      .map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}
