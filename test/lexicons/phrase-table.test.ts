import { describe, expect, it } from '@jest/globals';
import { CARD_MARK, markOf, toTable } from '../../src/lexicons/phrase-table.js';
import { PhraseTrie } from '../../src/lexicons/phrase-trie.js';

describe('a table of phrases', () => {
  it('marks each node with the keys of all its edges, wild cards with a mark of their own', () => {
    const trie = new PhraseTrie();
    trie.addList('list', 0, 'lost <poss> tooth\nlost a|the tooth\n<num> days');
    const { keys, edges, edgeKeys, marks } = toTable(trie.root);
    expect(marks).toHaveLength(edges.length - 1);
    marks.forEach((mark, node) => {
      let joined = 0;
      for (const key of edgeKeys.subarray(edges[node], edges[node + 1])) joined |= markOf(key, keys);
      expect(mark).toBe(joined);
    });
    expect(markOf(keys.numberOf('<num>'), keys)).toBe(CARD_MARK);
    expect(markOf(keys.numberOf('days'), keys)).toBeGreaterThan(0);
  });
});
