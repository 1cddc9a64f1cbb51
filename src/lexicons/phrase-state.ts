import { CARD_MARK, type PhraseTable } from './phrase-table.js';
import type { PhraseEnd } from './phrase-trie.js';

/** The keys of a table that a word fits: its own, -1 where it has none, and those of its wild cards. */
export interface WordKeys {
  readonly own: number;
  /** The mark of its own key (`markOf`); 0 where it has none. */
  readonly mark: number;
  readonly cards: readonly number[];
  /** The same for all words that fit the same cards. */
  readonly cardSet: number;
}

/** More sets of cards than there are. */
const CARD_SETS = 4096;

const NO_ENDS: readonly PhraseEnd[] = [];

/**
 * A state of a deterministic automaton over a table, which is built while it is used: all nodes that the same words
 * lead to, which are few. What a step leads to is remembered by the keys that a word fits, not by the word, so the
 * memory is bounded by the lists and not by what is read.
 */
export class PhraseState {
  /** Lists that have a phrase ending here, each once. */
  readonly ends: readonly PhraseEnd[];
  private readonly reached = new Map<number, PhraseState | null>();
  private readonly marks: number;

  private constructor(
    private readonly table: PhraseTable,
    private readonly nodes: readonly number[],
  ) {
    this.ends = endsOf(table, nodes);
    this.marks = marksOf(table, nodes);
  }

  /** The state before the first word of a phrase. */
  static start(table: PhraseTable): PhraseState {
    return new PhraseState(table, [0]);
  }

  /** The state that a word leads to; null where no phrase goes on. */
  step(word: WordKeys): PhraseState | null {
    // A word that leads nowhere by itself shares what is remembered with all such words of its cards.
    const own = (this.marks & word.mark) !== 0 && this.leadsOn(word) ? word.own : -1;
    const takesCards = (this.marks & CARD_MARK) !== 0;
    if (own < 0 && !takesCards) return null;
    const name = (own + 1) * CARD_SETS + (takesCards ? word.cardSet : 0);
    let next = this.reached.get(name);
    if (next === undefined) this.reached.set(name, (next = this.reach(own, word)));
    return next;
  }

  /** Whether a word leads on by its own key. */
  private leadsOn({ own, mark }: WordKeys): boolean {
    const { edges, edgeKeys, marks } = this.table;
    for (const node of this.nodes) {
      if (((marks[node] ?? 0) & mark) === 0) continue;
      const edge = edgeFrom(this.table, node, own);
      if (edge < (edges[node + 1] ?? 0) && edgeKeys[edge] === own) return true;
    }
    return false;
  }

  private reach(own: number, { mark, cards }: WordKeys): PhraseState | null {
    const nodes: number[] = [];
    for (const node of this.nodes) {
      const marks = this.table.marks[node] ?? 0;
      if (own >= 0 && (marks & mark) !== 0) collect(this.table, node, own, nodes);
      if ((marks & CARD_MARK) !== 0) for (const card of cards) collect(this.table, node, card, nodes);
    }
    return nodes.length > 0 ? new PhraseState(this.table, nodes) : null;
  }
}

function endsOf({ ends, nodeEnds, sections }: PhraseTable, nodes: readonly number[]): readonly PhraseEnd[] {
  let found: PhraseEnd[] | undefined;
  for (const node of nodes) {
    for (let i = ends[node] ?? 0; i < (ends[node + 1] ?? 0); i++) {
      const end = sections[nodeEnds[i] ?? 0];
      if (!end) continue;
      if (!found) found = [end];
      else if (!found.some(({ index }) => index === end.index)) found.push(end);
    }
  }
  return found ?? NO_ENDS;
}

function marksOf({ marks }: PhraseTable, nodes: readonly number[]): number {
  let joined = 0;
  for (const node of nodes) joined |= marks[node] ?? 0;
  return joined;
}

/** The first edge of a node whose key is not below `key`, found by halving. */
function edgeFrom({ edges, edgeKeys }: PhraseTable, node: number, key: number): number {
  let low = edges[node] ?? 0;
  let high = edges[node + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edgeKeys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function collect(table: PhraseTable, node: number, key: number, into: number[]): void {
  const { edges, edgeKeys, edgeTargets } = table;
  const end = edges[node + 1] ?? 0;
  for (let i = edgeFrom(table, node, key); i < end && edgeKeys[i] === key; i++) {
    const target = edgeTargets[i] ?? 0;
    if (!into.includes(target)) into.push(target);
  }
}
