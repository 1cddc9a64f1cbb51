import type { PhraseEnd, PhraseNode } from './phrase-trie.js';

/** A node of a graph of phrases in which no two nodes lead to the same ends by the same words. */
export interface MergedNode {
  /** Higher than those of the nodes that it leads to. */
  readonly number: number;
  readonly ends: readonly PhraseEnd[];
  /** By their keys; of the edges of one key that of `next` stays the first. */
  readonly edges: readonly MergedEdge[];
}

type MergedEdge = readonly [key: string, target: MergedNode];

/**
 * Makes one node of all nodes of a trie that lead to the same ends by the same words, as the last words of most phrases
 * of a list do: a sixth of them is left, and phrases are found as before. The last is the root.
 */
export function mergeNodes(root: PhraseNode): MergedNode[] {
  const known = new Map<PhraseNode, MergedNode>();
  const nodes = new Map<string, MergedNode>();
  const merge = (node: PhraseNode): MergedNode => {
    let merged = known.get(node);
    if (merged) return merged;
    const named = new Map<string, MergedEdge>();
    for (const [key, target] of edgesOf(node)) {
      const edge = [key, merge(target)] as const;
      const name = `${key} ${String(edge[1].number)}`;
      if (!named.has(name)) named.set(name, edge);
    }
    const sorted = [...named].sort(([, [a]], [, [b]]) => byCodeUnits(a, b));
    const ends = node.ends ?? [];
    const name = [
      ...ends.map(({ index, section }) => `${String(index)} ${section}`),
      ...sorted.map(([edge]) => edge),
    ].join('\n');
    merged = nodes.get(name);
    if (!merged)
      nodes.set(name, (merged = { number: nodes.size, ends, edges: sorted.map(([, edge]) => edge) }));
    known.set(node, merged);
    return merged;
  };
  merge(root);
  return [...nodes.values()];
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
