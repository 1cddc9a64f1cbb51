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
  /** By node, the marks of the keys of its edges (`markOf`). */
  readonly marks: Int32Array;
  /** What ends at node `n` stands in `nodeEnds` from `ends[n]` to before `ends[n + 1]`, as indexes of `sections`. */
  readonly ends: Int32Array;
  readonly nodeEnds: Int32Array;
  readonly sections: readonly PhraseEnd[];
}

/** The mark of all wild cards. */
export const CARD_MARK = 1 << 31;

/**
 * One of the bits of a number, which a key shares with others: where a node has not the mark of a key, it has no edge of
 * the key, and no edge needs to be looked at. Most words lead nowhere from most nodes.
 */
export function markOf(key: number, { firstCard, endOfCards }: KeyList): number {
  return key >= firstCard && key < endOfCards ? CARD_MARK : 1 << (key % 31);
}

/** Numbers the nodes, keys and sections of a trie. */
export function toTable(root: PhraseNode): PhraseTable {
  const nodes = mergeNodes(root).reverse();
  const spellings = [...new Set(nodes.flatMap((node) => node.edges.map(([key]) => key)))].sort();
  const keys = KeyList.of(spellings);
  const keyNumbers = new Map(spellings.map((key, i) => [key, i]));
  const sections: PhraseEnd[] = [];
  const sectionNumbers = new Map<string, number>();
  const edges = [0];
  const edgeKeys: number[] = [];
  const edgeTargets: number[] = [];
  const marks: number[] = [];
  const ends = [0];
  const nodeEnds: number[] = [];
  for (const node of nodes) {
    let mark = 0;
    for (const [spelling, target] of node.edges) {
      const key = keyNumbers.get(spelling) ?? 0;
      edgeKeys.push(key);
      edgeTargets.push(nodes.length - 1 - target.number);
      mark |= markOf(key, keys);
    }
    marks.push(mark);
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
    keys,
    edges: Int32Array.from(edges),
    edgeKeys: Int32Array.from(edgeKeys),
    edgeTargets: Int32Array.from(edgeTargets),
    marks: Int32Array.from(marks),
    ends: Int32Array.from(ends),
    nodeEnds: Int32Array.from(nodeEnds),
    sections,
  };
}
