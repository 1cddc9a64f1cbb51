import { oncePerDocument, type Document } from '../../text/document.js';
import type { Shape } from './neighbourhood.js';

/** How a sentence is written; in some styles a capital says nothing. */
type SentenceCase = 'ordinary' | 'title' | 'capitals' | 'lower' | 'foreign';

const FEATURES = {
  ordinary: shapes('ordinary'),
  title: shapes('title'),
  capitals: shapes('capitals'),
  lower: shapes('lower'),
  foreign: shapes('foreign'),
} as const;

function shapes(style: SentenceCase): Readonly<Record<Shape, string>> {
  const of = (shape: Shape): string => `${shape}:in-${style}`;
  return {
    initial: of('initial'),
    capitals: of('capitals'),
    mixed: of('mixed'),
    capital: of('capital'),
    lower: of('lower'),
    none: of('none'),
  };
}

/** In a headline only short words are written small. */
const LONG_WORD = 5;

/** Small words of Spanish: in a Spanish sentence `sean` and `vida` are no names. */
const SPANISH = new Set([
  'que',
  'los',
  'las',
  'una',
  'para',
  'por',
  'con',
  'del',
  'como',
  'más',
  'esta',
  'este',
  'nuestra',
  'nuestro',
  'sus',
  'ser',
  'son',
]);

/** Tells how each sentence of a document is written, looking at each sentence once. */
export class SentenceCases {
  private readonly known: (SentenceCase | undefined)[] = [];

  constructor(private readonly document: Document) {}

  of(sentence: number): SentenceCase {
    let style = this.known[sentence];
    if (!style) this.known[sentence] = style = this.look(sentence);
    return style;
  }

  /** The name of the feature "a word of this shape in a sentence of this style". */
  featureOf(shape: Shape, sentence: number): string {
    return FEATURES[this.of(sentence)][shape];
  }

  private look(index: number): SentenceCase {
    const sentence = this.document.sentences[index];
    if (!sentence) return 'ordinary';
    let words = 0;
    let capitals = 0;
    let capitalised = 0;
    let foreign = 0;
    let small = 0;
    for (let i = sentence.firstToken; i <= sentence.lastToken; i++) {
      const token = this.document.tokens[i];
      if (token?.kind !== 'word' || token.text.length < 3) continue;
      words++;
      if (token.text === token.lower) {
        if (SPANISH.has(token.lower)) foreign++;
        if (token.text.length >= LONG_WORD) small++;
      } else if (token.text.charCodeAt(1) !== token.lower.charCodeAt(1)) capitals++;
      else capitalised++;
    }
    if (foreign > 1 && foreign > words * 0.1) return 'foreign';
    if (words >= 3 && capitals > words * 0.7) return 'capitals';
    if (words >= 5 && capitalised + capitals > words * 0.65 && small <= words * 0.1) return 'title';
    return capitals + capitalised === 0 ? 'lower' : 'ordinary';
  }
}

/** How the sentences of a document are written; every detector shares it. */
export const sentenceCasesOf = oncePerDocument((document: Document) => new SentenceCases(document));
