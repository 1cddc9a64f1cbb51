import type { Document } from '../../text/document.js';
import { CUE, profileOfToken, profileOfWord } from '../names/word-profile.js';

/** True where a name at `index` is that of a disease, a sign, a scale: `Kawasaki disease`, `Huntington's chorea`. */
export function isEponym(document: Document, index: number): boolean {
  const { tokens } = document;
  const possessive = tokens[index + 1]?.lower === "'s";
  const next = tokens[index + (possessive ? 2 : 1)];
  if (
    next?.kind === 'word' &&
    next.sentence === tokens[index]?.sentence &&
    (profileOfWord(next.word).cues & CUE.head) !== 0
  )
    return true;
  return possessive && (profileOfToken(tokens[index]).cues & CUE.eponym) !== 0;
}
