import type { SuggestedEdit } from '../../../src/linter/rule.js';
import type { Document } from '../../../src/text/document.js';
import type { Range } from '../../../src/text/mapped-text.js';
import { removeWords } from './remove-words.js';

/** What rules offer where no change is mechanical; for `meta.suggestions`. */
export const DELETE_WORDS = { deleteWords: 'Delete these words, then read the sentence again.' } as const;
export const NAME_NOBODY = {
  nameNobody: 'Put "a patient" in the place of the name, then read the sentence again.',
} as const;
export const SAY_OLDEST = {
  sayOldest: 'Put "90 or older" in the place of the age, then read the sentence again.',
} as const;

/** Offers to delete words, wherever the sentence lets them go. */
export function deletion(document: Document, range: Range): () => readonly SuggestedEdit[] {
  return () => [{ messageId: 'deleteWords', edit: removeWords(document, range) }];
}

/** Offers words in the place of others. */
export function replacement(
  messageId: string,
  { start, end }: Range,
  text: string,
): () => readonly SuggestedEdit[] {
  return () => [{ messageId, edit: { at: { start, end }, text } }];
}
