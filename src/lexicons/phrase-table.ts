import { KeyList } from './key-list.js';
import { mergeNodes } from './merged-nodes.js';
import type { PhraseEnd, PhraseNode } from './phrase-trie.js';

/**
 * A trie of phrases as numbers: nodes, and from each node edges that are named by keys. Keys are the words and wild
 * cards of the lists in the order of their spelling, the root is node 0. Nothing has to be built before the first
 * word is read, which is what a start costs.
 */
export interface PhraseTable {
  readonly keys: KeyList;
  /** The edges of node `n` are those from `edges[n]` to before `edges[n + 1]`, by their keys. */
  readonly edges: Int32Array;
  readonly edgeKeys: Int32Array;
  readonly edgeTargets: Int32Array;
  /** What ends at node `n` stands in `nodeEnds` from `ends[n]` to before `ends[n + 1]`, as indexes of `sections`. */
  readonly ends: Int32Array;
  readonly nodeEnds: Int32Array;
  readonly sections: readonly PhraseEnd[];
}

/** Numbers the nodes, keys and sections of a trie. */
export function toTable(root: PhraseNode): PhraseTable {
  const nodes = mergeNodes(root).reverse();
  const keys = [...new Set(nodes.flatMap((node) => node.edges.map(([key]) => key)))].sort();
  const keyNumbers = new Map(keys.map((key, i) => [key, i]));
  const sections: PhraseEnd[] = [];
  const sectionNumbers = new Map<string, number>();
  const edges = [0];
  const edgeKeys: number[] = [];
  const edgeTargets: number[] = [];
  const ends = [0];
  const nodeEnds: number[] = [];
  for (const node of nodes) {
    for (const [key, target] of node.edges) {
      edgeKeys.push(keyNumbers.get(key) ?? 0);
      edgeTargets.push(nodes.length - 1 - target.number);
    }
    edges.push(edgeKeys.length);
    for (const end of node.ends) {
      const name = `${end.index}\t${end.section}`;
      let number = sectionNumbers.get(name);
      if (number === undefined) {
        sectionNumbers.set(name, (number = sections.length));
        sections.push(end);
      }
      nodeEnds.push(number);
    }
    ends.push(nodeEnds.length);
  }
  return {
    keys: KeyList.of(keys),
    edges: Int32Array.from(edges),
    edgeKeys: Int32Array.from(edgeKeys),
    edgeTargets: Int32Array.from(edgeTargets),
    ends: Int32Array.from(ends),
    nodeEnds: Int32Array.from(nodeEnds),
    sections,
  };
}
