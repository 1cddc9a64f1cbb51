import type { Edit } from '../../../src/linter/rule.js';
import type { Document } from '../../../src/text/document.js';
import type { Range } from '../../../src/text/mapped-text.js';

/** Takes words out, with the space on one side of them. */
export function removeWords({ text }: Document, { start, end }: Range): Edit {
  const spaceBefore = start > 0 && /[ \t]/.test(text.charAt(start - 1));
  const spaceAfter = /[ \t]/.test(text.charAt(end));
  if (spaceBefore && (spaceAfter || !/[\p{L}\p{N}]/u.test(text.charAt(end))))
    return { at: { start: start - 1, end }, text: '' };
  return { at: { start, end: spaceAfter ? end + 1 : end }, text: '' };
}
