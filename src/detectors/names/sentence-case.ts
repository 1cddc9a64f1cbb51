import type { Document } from '../../text/document.js';

/** How a sentence is written; in some styles a capital says nothing. */
export type SentenceCase = 'ordinary' | 'title' | 'capitals' | 'lower';

/** Tells how each sentence of a document is written, looking at each sentence once. */
export class SentenceCases {
  private readonly known = new Map<number, SentenceCase>();

  constructor(private readonly document: Document) {}

  of(sentence: number): SentenceCase {
    let style = this.known.get(sentence);
    if (!style) this.known.set(sentence, (style = this.look(sentence)));
    return style;
  }

  private look(index: number): SentenceCase {
    const sentence = this.document.sentences[index];
    if (!sentence) return 'ordinary';
    let words = 0;
    let capitals = 0;
    let capitalised = 0;
    for (let i = sentence.firstToken; i <= sentence.lastToken; i++) {
      const token = this.document.tokens[i];
      if (token?.kind !== 'word' || token.text.length < 3) continue;
      words++;
      if (token.text === token.text.toUpperCase()) capitals++;
      else if (token.text[0] !== token.lower[0]) capitalised++;
    }
    if (words >= 3 && capitals > words * 0.7) return 'capitals';
    if (words >= 5 && capitalised + capitals > words * 0.65) return 'title';
    return capitals + capitalised === 0 ? 'lower' : 'ordinary';
  }
}
