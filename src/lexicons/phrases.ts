import type { Token } from '../text/tokens.js';
import type { PhraseTable } from './phrase-table.js';
import type { PhraseEnd } from './phrase-trie.js';
import { PhraseWords } from './phrase-words.js';

/** A phrase of a word list that a post holds, as token indexes: `first` inclusive, `last` inclusive. */
export interface Phrase {
  readonly list: string;
  /** The `[section]` of the list that holds the phrase, or '' where it has none. */
  readonly section: string;
  readonly first: number;
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

  constructor(table: PhraseTable) {
    this.words = new PhraseWords(table);
  }

  /**
   * Every phrase that the tokens hold, by its list and in the order of the text; where phrases of one list overlap, the
   * first wins, and of those that start together the longest.
   */
  find(tokens: readonly Token[]): ReadonlyMap<string, readonly Phrase[]> {
    const found = new Map<string, Phrase[]>();
    for (let first = 0; first < tokens.length; first++) {
      const token = tokens[first];
      let state = token ? this.words.of(token).first : null;
      for (let last = first; state; last++) {
        if (state.ends.length > 0) addPhrases(found, state.ends, first, last);
        const next = tokens[last + 1];
        state = next?.sentence === token?.sentence && next ? state.step(this.words.of(next)) : null;
      }
    }
    return found;
  }
}

/** Adds the phrases of tokens `first` to `last` where no earlier one of their list is in the way. */
function addPhrases(
  found: Map<string, Phrase[]>,
  ends: readonly PhraseEnd[],
  first: number,
  last: number,
): void {
  for (const { list, section } of ends) {
    const phrase = { list, section, first, last };
    const others = found.get(list);
    const before = others?.at(-1);
    if (!others || !before) found.set(list, [phrase]);
    else if (before.first === first) others[others.length - 1] = phrase;
    else if (before.last < first) others.push(phrase);
  }
}
