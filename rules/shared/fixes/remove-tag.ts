import type { Edit } from '../../../src/linter/rule.js';
import type { Document } from '../../../src/text/document.js';
import type { Range } from '../../../src/text/mapped-text.js';
import { around } from './around.js';
import { removeWords } from './remove-words.js';

/** Takes the end of a line, of a sentence, of another tag, of an emoji; leaves `with `, `the `. */
const STANDS_APART = /(?:^|[.!?…:|·•]|[#@][\p{L}\p{N}_.]{1,60}|\p{Extended_Pictographic}\uFE0F?)\s*$/u;

/** Takes a tag or a mention out of a row of tags; one that is a word of a sentence stays. */
export function removeTag(document: Document, range: Range): Edit | undefined {
  const { before, after } = around(document, range);
  const isApart = STANDS_APART.test(before) && /^\s*(?:$|[#@\p{Extended_Pictographic}])/u.test(after);
  return isApart ? removeWords(document, range) : undefined;
}
