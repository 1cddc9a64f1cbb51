import type { Token } from '../text/tokens.js';
import type { PhraseState } from './phrase-state.js';
import type { PhraseTable } from './phrase-table.js';
import type { PhraseEnd } from './phrase-trie.js';
import { PhraseWords, type PhraseWord } from './phrase-words.js';

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
  private readonly words: PhraseWords;
  /** By list: the first token that no phrase of the list holds yet. */
  private readonly free: Int32Array;

  constructor(table: PhraseTable) {
    this.words = new PhraseWords(table);
    const lists = 1 + table.sections.reduce((most, { index }) => Math.max(most, index), -1);
    this.free = new Int32Array(lists);
  }

  /** Every phrase that the tokens hold; where phrases of one list overlap, the first wins, and of those that start together the longest. */
  find(tokens: readonly Token[]): Phrase[] {
    const found: Phrase[] = [];
    const free = this.free.fill(0);
    const words = tokens.map((token) => this.words.of(token));
    for (let first = 0; first < tokens.length; first++) {
      const state = words[first]?.first;
      const hits = state && longestAt(state, tokens, words, first);
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

/** For each list the longest phrase that starts at a token, which has led to `start`. */
function longestAt(
  start: PhraseState,
  tokens: readonly Token[],
  words: readonly PhraseWord[],
  first: number,
): Hit[] | undefined {
  let hits = start.ends.length > 0 ? withEnds(undefined, start.ends, first) : undefined;
  let state: PhraseState | null = start;
  const sentence = tokens[first]?.sentence;
  for (let i = first + 1; i < tokens.length; i++) {
    const word = words[i];
    if (!word || tokens[i]?.sentence !== sentence) break;
    state = state.step(word);
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
