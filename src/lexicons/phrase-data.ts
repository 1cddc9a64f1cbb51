import { packPhrases, type PackedPhrases } from './packed-phrases.js';
import { PHRASE_LISTS } from './phrase-lists.js';
import { toTable } from './phrase-table.js';
import { PhraseTrie } from './phrase-trie.js';

// The table of all word lists, made from the lists as people write them. The build for Node reads it from a file
// (`scripts/packed-data.mjs`), because reading the lists takes longer than most drafts take to be linted.

let packed: PackedPhrases | undefined;

export const phraseNumbers = () => pack().numbers;
export const phraseCodes = () => pack().codes;

function pack(): PackedPhrases {
  if (packed) return packed;
  const trie = new PhraseTrie();
  Object.entries(PHRASE_LISTS).forEach(([list, content], index) => trie.addList(list, index, content));
  return (packed = packPhrases(toTable(trie.root)));
}
