import hotlines from './phrases/hotlines.txt';
import digitWords from './phrases/digit-words.txt';
import idLabels from './phrases/id-labels.txt';
/** Every word list by its name; the name is the file's. */
export const PHRASE_LISTS: Readonly<Record<string, string>> = {
  'id-labels': idLabels,
  'digit-words': digitWords,
  hotlines,
};
