import type { TokenKind } from '../text/tokens.js';
import { classKeysOf } from './word-classes.js';

const WORDS: Readonly<Record<string, string>> = {
  '<poss>': "my our your his her their 's its",
  '<pron>': 'he she they him her them',
  '<num>':
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred a an several few',
};
/** Word → the wild cards that take it, beside `<any>`. */
const CARDS = new Map<string, readonly string[]>();
for (const [card, words] of Object.entries(WORDS)) {
  for (const word of words.split(' ')) CARDS.set(word, [...(CARDS.get(word) ?? []), card]);
}
const NONE: readonly string[] = [];
/** The wild cards and classes (`<num>`, `<any>`, `<care-verb>`) that a word fits. */
export interface CardSet {
  /** The same for all words that fit the same cards. */
  readonly index: number;
  readonly keys: readonly string[];
}

/** Tells which wild cards and classes of the word lists a word fits. */
export class WildCards {
  private readonly sets = new Map<string, CardSet>();

  of({ lower, kind }: { readonly lower: string; readonly kind: TokenKind }): CardSet {
    const named = CARDS.get(lower) ?? NONE;
    const classes = classKeysOf(lower);
    const ofKind = cardOfKind(kind);
    const name = named.join('') + classes.join('') + ofKind;
    let set = this.sets.get(name);
    if (!set)
      this.sets.set(
        name,
        (set = { index: this.sets.size, keys: [...named, ...classes, ...(ofKind === '' ? [] : [ofKind])] }),
      );
    return set;
  }
}

/** The wild card that takes any word of a kind, or ''. */
function cardOfKind(kind: TokenKind): string {
  if (kind === 'number') return '<num>';
  return kind === 'word' || kind === 'alnum' ? '<any>' : '';
}
