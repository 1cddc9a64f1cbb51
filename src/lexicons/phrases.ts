import type { Token } from '../text/tokens.js';
import { PhraseState } from './phrase-state.js';
import { PHRASE_LISTS } from './phrase-lists.js';
import { PhraseTrie, type PhraseEnd } from './phrase-trie.js';
import { WildCards, type CardSet } from './wild-cards.js';

/** A phrase of a word list that a post holds, as token indexes: `first` inclusive, `last` inclusive. */
export interface Phrase {
  readonly list: string;
  /** The `[section]` of the list that holds the phrase, or '' where it has none. */
  readonly section: string;
  readonly first: number;
  readonly last: number;
}

/** The longest phrase of a list that starts at a token. */
interface Hit {
  readonly end: PhraseEnd;
  readonly last: number;
}

/**
 * All phrases of the lists asked for, found in one pass over the tokens.
 *
 * A list is a text file: one phrase a line; `#` starts a comment; `[name]` opens a section, and in a section opened by
 * `[name ~]` the last word of a phrase takes its plural too. In a phrase `a|b` takes either word, `word?` may be
 * missing, `word~` takes its inflected forms too, `follow-up` also takes `follow up` and `followup`, `<poss>` takes
 * my/our/your/his/her/their/'s, `<pron>` takes he/she/they/him/her/them, `<num>` takes a number or number word,
 * `<any>` takes any one word, `<class>` any word of a class (`word-classes.ts`). Case does not matter.
 */
export class PhraseBook {
  private readonly start: PhraseState;
  private readonly wildCards = new WildCards();
  private readonly size: number;

  constructor(lists: Iterable<string>) {
    const trie = new PhraseTrie();
    const names = [...lists];
    names.forEach((list, index) => trie.addList(list, index, PHRASE_LISTS[list] ?? ''));
    this.size = names.length;
    this.start = new PhraseState([trie.root]);
  }

  /** Every phrase that the tokens hold; where phrases of one list overlap, the first wins, and of those that start together the longest. */
  find(tokens: readonly Token[]): Phrase[] {
    const found: Phrase[] = [];
    /** By list: the first token that no phrase of the list holds yet. */
    const free = new Int32Array(this.size);
    const cards = tokens.map((token) => this.wildCards.of(token));
    for (let first = 0; first < tokens.length; first++) {
      const hits = longestAt(this.start, tokens, cards, first);
      if (!hits) continue;
      for (const { end, last } of hits) {
        if (first < (free[end.index] ?? 0)) continue;
        free[end.index] = last + 1;
        found.push({ list: end.list, section: end.section, first, last });
      }
    }
    return found;
  }
}

/** For each list the longest phrase that starts at a token. */
function longestAt(
  start: PhraseState,
  tokens: readonly Token[],
  cards: readonly CardSet[],
  first: number,
): Hit[] | undefined {
  let hits: Hit[] | undefined;
  let state: PhraseState | null = start;
  const sentence = tokens[first]?.sentence;
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i];
    const fits = cards[i];
    if (!token || !fits || token.sentence !== sentence) break;
    state = state.step(token.lower, fits);
    if (!state) break;
    if (state.ends.length > 0) hits = withEnds(hits, state.ends, i);
  }
  return hits;
}

/** The hits with those that end at token `last` in the place of shorter ones of the same list. */
function withEnds(hits: Hit[] | undefined, ends: readonly PhraseEnd[], last: number): Hit[] {
  const longest = hits ?? [];
  for (const end of ends) {
    const at = longest.findIndex((hit) => hit.end.index === end.index);
    if (at < 0) longest.push({ end, last });
    else longest[at] = { end, last };
  }
  return longest;
}
