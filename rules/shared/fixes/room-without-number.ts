import type { Edit } from '../../../src/linter/rule.js';
import type { Document } from '../../../src/text/document.js';
import type { Range } from '../../../src/text/mapped-text.js';
import { around, lastWord } from './around.js';

/** Takes `room 412`, `Bed 3B`, `rm. 12`; leaves `412`, `the third room`. */
const NUMBERED =
  /^(room|bed|bay|chair|cubicle|crib|bassinet)\s{0,2}(?:no\.?\s?|number\s|#\s?)?\p{L}?-?\d[\p{L}\p{N}-]{0,6}$/iu;
const LEADS = new Set('in to from into of at outside near inside by'.split(' '));

/** `in room 412` becomes `in a room`. */
export function roomWithoutNumber(document: Document, range: Range): Edit | undefined {
  const { before, words, after } = around(document, range);
  const room = NUMBERED.exec(words)?.[1];
  if (room === undefined || !LEADS.has(lastWord(before)) || /^[\p{L}\p{N}'’-]/u.test(after)) return undefined;
  return { at: range, text: `a ${room.toLowerCase()}` };
}
