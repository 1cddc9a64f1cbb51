import type { PhraseEnd, PhraseNode } from './phrase-trie.js';
import type { CardSet } from './wild-cards.js';

/** States behind a word by the index of the card set of that word; `null` where no phrase goes on. */
type Table = (PhraseState | null | undefined)[];

/**
 * A state of a deterministic automaton over a trie, which is built while it is used: all nodes that the same words
 * lead to. What a step leads to is remembered by the keys of the trie that a word fits, not by the word, so the memory
 * is bounded by the lists and not by what is read.
 */
export class PhraseState {
  /** Lists that have a phrase ending here, each once. */
  readonly ends: readonly PhraseEnd[];
  /** Words by which a phrase goes on, with the states behind them as far as they are known. */
  private readonly words = new Map<string, Table | null>();
  /** States behind words that are no key themselves but fit a wild card. */
  private readonly others: Table = [];
  private readonly hasWildCards: boolean;

  constructor(private readonly nodes: readonly PhraseNode[]) {
    const ends = new Map<number, PhraseEnd>();
    let hasWildCards = false;
    for (const { next, also, ends: nodeEnds } of nodes) {
      if (nodeEnds) for (const end of nodeEnds) if (!ends.has(end.index)) ends.set(end.index, end);
      for (const edges of [next, also]) {
        if (!edges) continue;
        for (const key of edges.keys()) {
          this.words.set(key, null);
          if (key.charCodeAt(0) === 60 && key.length > 1) hasWildCards = true;
        }
      }
    }
    this.ends = [...ends.values()];
    this.hasWildCards = hasWildCards;
  }

  /** The state that a word and the wild cards that it fits lead to; null where no phrase goes on. */
  step(word: string, cards: CardSet): PhraseState | null {
    let table = this.words.get(word);
    if (table === undefined) {
      if (!this.hasWildCards) return null;
      table = this.others;
    } else if (table === null) this.words.set(word, (table = []));
    const index = this.hasWildCards ? cards.index : 0;
    let next = table[index];
    if (next === undefined) table[index] = next = this.reach(word, cards);
    return next;
  }

  private reach(word: string, cards: CardSet): PhraseState | null {
    const reached = new Set<PhraseNode>();
    for (const node of this.nodes) {
      collect(node, word, reached);
      for (const card of cards.keys) collect(node, card, reached);
    }
    return reached.size > 0 ? new PhraseState([...reached]) : null;
  }
}

function collect(node: PhraseNode, key: string, into: Set<PhraseNode>): void {
  const next = node.next?.get(key);
  if (next) into.add(next);
  for (const shared of node.also?.get(key) ?? []) into.add(shared);
}
