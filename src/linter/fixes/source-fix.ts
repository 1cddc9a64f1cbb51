import type { Document } from '../../text/document.js';
import type { Range } from '../../text/mapped-text.js';
import type { Fix } from '../message.js';
import type { Edit } from '../rule.js';

/**
 * The change of the source file that a change of a post comes to. Undefined where the source does not hold the words
 * as they are read (an escape or a tag stands among them), and where the new text would repeat what was reported,
 * because reports hold it.
 */
export function sourceFix(
  { at, text }: Edit,
  reported: Range,
  document: Document,
  source: string,
): Fix | undefined {
  const { start, end } = document.sourceRange(at);
  const old = source.slice(start, end);
  if (old !== document.originalText(at) || old === text) return undefined;
  const words = document.text.slice(reported.start, reported.end).trim().toLowerCase();
  if (words !== '' && text.toLowerCase().includes(words)) return undefined;
  return { range: [start, end], text };
}
