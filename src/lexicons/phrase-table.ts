import { KeyList } from './key-list.js';
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
  const nodes = nodesOf(root);
  const numbers = new Map(nodes.map((node, i) => [node, i]));
  const keys = [...new Set(nodes.flatMap((node) => edgesOf(node).map(([key]) => key)))].sort(byCodeUnits);
  const keyNumbers = new Map(keys.map((key, i) => [key, i]));
  const sections: PhraseEnd[] = [];
  const sectionNumbers = new Map<string, number>();
  const edges = [0];
  const edgeKeys: number[] = [];
  const edgeTargets: number[] = [];
  const ends = [0];
  const nodeEnds: number[] = [];
  for (const node of nodes) {
    // Sorting is stable: of the edges of one key that of `next` stays the first.
    const sorted = edgesOf(node).map(([key, target]) => [keyNumbers.get(key) ?? 0, target] as const);
    for (const [key, target] of sorted.sort((a, b) => a[0] - b[0])) {
      edgeKeys.push(key);
      edgeTargets.push(numbers.get(target) ?? 0);
    }
    edges.push(edgeKeys.length);
    for (const end of node.ends ?? []) {
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

function nodesOf(root: PhraseNode): PhraseNode[] {
  const known = new Set([root]);
  for (const node of known) for (const [, target] of edgesOf(node)) known.add(target);
  return [...known];
}

function edgesOf({ next, also }: PhraseNode): (readonly [string, PhraseNode])[] {
  const shared = [...(also ?? [])].flatMap(([key, targets]) =>
    targets.map((target) => [key, target] as const),
  );
  return [...(next ?? []), ...shared];
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
