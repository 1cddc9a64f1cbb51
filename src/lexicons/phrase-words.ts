import type { Token } from '../text/tokens.js';
import { WORDS } from '../text/word.js';
import { PhraseState, type WordKeys } from './phrase-state.js';
import { markOf, type PhraseTable } from './phrase-table.js';
import { WildCards } from './wild-cards.js';

/** A word as the phrases of a table see it. */
export class PhraseWord implements WordKeys {
  /** What the word leads to as the first of a phrase; null where none begins with it. */
  readonly first: PhraseState | null;

  constructor(
    readonly own: number,
    readonly mark: number,
    readonly cards: readonly number[],
    readonly cardSet: number,
    start: PhraseState,
  ) {
    this.first = start.step(this);
  }
}

/** Tells what words are to the phrases of a table; a word that was asked for before costs one look-up. */
export class PhraseWords {
  private readonly wildCards = new WildCards();
  private readonly cards = new Map<number, readonly number[]>();
  private readonly start: PhraseState;

  constructor(private readonly table: PhraseTable) {
    this.start = PhraseState.start(table);
  }

  readonly of = WORDS.once(
    (token: Token) => this.read(token),
    ({ word }) => word,
  );

  private read(token: Token): PhraseWord {
    const { index, keys } = this.wildCards.of(token);
    let cards = this.cards.get(index);
    if (!cards)
      this.cards.set(
        index,
        (cards = keys.map((key) => this.table.keys.numberOf(key)).filter((key) => key >= 0)),
      );
    const own = this.table.keys.numberOf(token.lower);
    const mark = own < 0 ? 0 : markOf(own, this.table.keys);
    return new PhraseWord(own, mark, cards, index, this.start);
  }
}
