import { oncePerDocument, type Document } from '../../text/document.js';
import type { Token } from '../../text/tokens.js';
import { NO_NAME, profileOfWord, type WordProfile } from './word-profile.js';

/** How a word is written. */
export type Shape = 'initial' | 'capitals' | 'mixed' | 'capital' | 'lower' | 'none';

/** The shape of a token; `none` for tokens that are no words. */
export function shapeOf(token: Token | undefined): Shape {
  if (token?.kind !== 'word') return 'none';
  const { text, lower } = token;
  if (text === lower) return 'lower';
  if (text[0] === lower[0]) return 'mixed';
  if (text.length === 1) return 'initial';
  if (text.slice(1) === lower.slice(1)) return 'capital';
  return text === text.toUpperCase() ? 'capitals' : 'mixed';
}

/** True for words that begin with a capital letter. */
export function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.text[0] !== token.lower[0];
}

/** What kind of name a word could be by the tables alone, for the sake of its neighbours. */
type Likeness = 'given' | 'surname' | 'unknown' | 'word';

export function likenessOf(profile: WordProfile): Likeness {
  const { cues } = profile;
  if ((cues & NO_NAME) !== 0) return 'word';
  const plain = profile.wordCapitalised ? 1 : profile.word;
  if (profile.given > plain + (profile.given >= 5 ? -1 : 1)) return 'given';
  if (profile.surname > plain) return 'surname';
  if (plain > 0 || cues !== 0) return 'word';
  return 'unknown';
}

/** Looks left and right of a token over the marks that belong to names: the stop of `Dr.`, quotes, brackets. */
export class Neighbourhood {
  constructor(readonly document: Document) {}

  token(index: number): Token | undefined {
    return this.document.tokens[index];
  }

  /** Index of the word before, over the stop of a title or an initial and over an opening quote; -1 if a mark parts them. */
  before(index: number): number {
    const tokens = this.document.tokens;
    let i = index - 1;
    if (tokens[i]?.text === '"' || tokens[i]?.text === "'" || tokens[i]?.text === '*') i--;
    const mark = tokens[i];
    if (
      mark?.text === '.' &&
      tokens[i - 1]?.end === mark.start &&
      tokens[i]?.sentence === tokens[index]?.sentence
    )
      i--;
    const word = tokens[i];
    return word && word.kind !== 'punct' && word.sentence === tokens[index]?.sentence ? i : -1;
  }

  /** Index of the word after, over a stop that belongs to an initial, over a closing quote; -1 if a mark parts them. */
  after(index: number): number {
    const tokens = this.document.tokens;
    let i = index + 1;
    if (
      tokens[i]?.text === '.' &&
      (tokens[index]?.text.length ?? 0) === 1 &&
      tokens[i]?.start === tokens[index]?.end
    )
      i++;
    if (tokens[i]?.text === '"' || tokens[i]?.text === '*') i++;
    const word = tokens[i];
    return word && word.kind !== 'punct' && word.sentence === tokens[index]?.sentence ? i : -1;
  }

  profile(index: number): WordProfile | undefined {
    const token = this.document.tokens[index];
    return token?.kind === 'word' ? profileOfWord(token.word) : undefined;
  }

  /** True where the word at `index` is of one of some classes, bits of `CUE`. */
  has(index: number, cues: number): boolean {
    const profile = this.profile(index);
    return profile !== undefined && (profile.cues & cues) !== 0;
  }
}

/** The neighbourhood of a document; every detector shares it. */
export const neighbourhoodOf = oncePerDocument((document: Document) => new Neighbourhood(document));
