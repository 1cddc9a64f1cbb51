import type { PhraseTable } from './phrase-table.js';
import type { PhraseEnd } from './phrase-trie.js';

/** The keys of a table that a word fits: its own, -1 where it has none, and those of its wild cards. */
export interface WordKeys {
  readonly own: number;
  readonly cards: readonly number[];
  /** The same for all words that fit the same cards. */
  readonly cardSet: number;
}

/** More sets of cards than there are. */
const CARD_SETS = 4096;

/**
 * A state of a deterministic automaton over a table, which is built while it is used: all nodes that the same words
 * lead to. What a step leads to is remembered by the keys that a word fits, not by the word, so the memory is bounded
 * by the lists and not by what is read.
 */
export class PhraseState {
  /** Lists that have a phrase ending here, each once. */
  readonly ends: readonly PhraseEnd[];
  private readonly reached = new Map<number, PhraseState | null>();
  private readonly hasWildCards: boolean;

  private constructor(
    private readonly table: PhraseTable,
    private readonly nodes: readonly number[],
  ) {
    this.ends = endsOf(table, nodes);
    this.hasWildCards = nodes.some((node) => hasWildCards(table, node));
  }

  /** The state before the first word of a phrase. */
  static start(table: PhraseTable): PhraseState {
    return new PhraseState(table, [0]);
  }

  /** The state that a word leads to; null where no phrase goes on. */
  step(word: WordKeys): PhraseState | null {
    // A word that leads nowhere by itself shares what is remembered with all such words of its cards.
    const own =
      word.own >= 0 && this.nodes.some((node) => edge(this.table, node, word.own) >= 0) ? word.own : -1;
    if (own < 0 && !this.hasWildCards) return null;
    const name = (own + 1) * CARD_SETS + (this.hasWildCards ? word.cardSet : 0);
    let next = this.reached.get(name);
    if (next === undefined) this.reached.set(name, (next = this.reach(own, word.cards)));
    return next;
  }

  private reach(own: number, cards: readonly number[]): PhraseState | null {
    const nodes = new Set<number>();
    for (const node of this.nodes) {
      if (own >= 0) collect(this.table, node, own, nodes);
      for (const card of cards) collect(this.table, node, card, nodes);
    }
    return nodes.size > 0 ? new PhraseState(this.table, [...nodes]) : null;
  }
}

function endsOf({ ends, nodeEnds, sections }: PhraseTable, nodes: readonly number[]): PhraseEnd[] {
  const found: PhraseEnd[] = [];
  for (const node of nodes) {
    for (let i = ends[node] ?? 0; i < (ends[node + 1] ?? 0); i++) {
      const end = sections[nodeEnds[i] ?? 0];
      if (end && !found.some(({ index }) => index === end.index)) found.push(end);
    }
  }
  return found;
}

/** The first edge of a node that has the key, found by halving; -1 where there is none. */
function edge({ edges, edgeKeys }: PhraseTable, node: number, key: number): number {
  let low = edges[node] ?? 0;
  let high = edges[node + 1] ?? 0;
  const end = high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edgeKeys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low < end && edgeKeys[low] === key ? low : -1;
}

function collect(table: PhraseTable, node: number, key: number, into: Set<number>): void {
  const first = edge(table, node, key);
  if (first < 0) return;
  for (let i = first; i < (table.edges[node + 1] ?? 0) && table.edgeKeys[i] === key; i++)
    into.add(table.edgeTargets[i] ?? 0);
}

/** Wild cards sort together, so two look-ups would do; nodes but for the root have few edges, and the root is asked once. */
function hasWildCards({ edges, edgeKeys, keys }: PhraseTable, node: number): boolean {
  for (let i = edges[node] ?? 0; i < (edges[node + 1] ?? 0); i++)
    if (keys.isCard(edgeKeys[i] ?? 0)) return true;
  return false;
}
