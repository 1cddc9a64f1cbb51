import { PHRASE_LISTS } from './phrase-lists.js';
import { toTable, type PhraseTable } from './phrase-table.js';
import { PhraseTrie } from './phrase-trie.js';

/**
 * The table of all word lists, made from the lists as people write them. The build for Node puts a module in the place
 * of this one that unpacks the same table, because reading the lists takes longer than most drafts take to be linted.
 */
export function phraseTable(): PhraseTable {
  const trie = new PhraseTrie();
  Object.entries(PHRASE_LISTS).forEach(([list, content], index) => trie.addList(list, index, content));
  return toTable(trie.root);
}
