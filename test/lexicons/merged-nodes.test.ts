import { describe, expect, it } from '@jest/globals';
import { mergeNodes } from '../../src/lexicons/merged-nodes.js';
import { PhraseTrie } from '../../src/lexicons/phrase-trie.js';

function nodesOf(...lists: string[]) {
  const trie = new PhraseTrie();
  lists.forEach((content, index) => trie.addList(`list ${String(index)}`, index, content));
  return mergeNodes(trie.root);
}

describe('the nodes of a trie', () => {
  it('are one where they lead to the same ends by the same words', () => {
    const [end, ward, root, ...others] = nodesOf('burn ward\ntrauma ward');
    expect(others).toEqual([]);
    expect(end?.ends).toEqual([{ list: 'list 0', index: 0, section: '' }]);
    expect(ward?.edges).toEqual([['ward', end]]);
    expect(root?.edges).toEqual([
      ['burn', ward],
      ['trauma', ward],
    ]);
  });

  it('stay apart where they end another section or list, or lead on by other words', () => {
    expect(nodesOf('[a]\nburn ward\n[b]\ntrauma ward')).toHaveLength(5);
    expect(nodesOf('burn ward', 'trauma ward')).toHaveLength(5);
    expect(nodesOf('burn ward\ntrauma wards')).toHaveLength(4);
    expect(nodesOf('burn ward\ntrauma ward\ntrauma')).toHaveLength(4);
  });

  it('have numbers by their order and edges by their keys, each edge once', () => {
    const nodes = nodesOf('zoo|ark visit\nark|bus visit\nark trip');
    nodes.forEach(({ number, edges }, index) => {
      expect(number).toBe(index);
      const names = edges.map(([key, target]) => `${key} ${String(target.number)}`);
      expect(new Set(names).size).toBe(names.length);
      expect(edges.map(([key]) => key)).toEqual(edges.map(([key]) => key).sort());
      for (const [, target] of edges) expect(target.number).toBeLessThan(number);
    });
  });

  it('are one, the root, where there is no phrase', () => {
    expect(nodesOf('')).toEqual([{ number: 0, ends: [], edges: [] }]);
  });
});
