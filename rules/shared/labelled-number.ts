import type { Report } from '../../src/linter/rule.js';
import type { RoledEntity } from '../../src/roles/role.js';
import type { Document } from '../../src/text/document.js';
import type { Range } from '../../src/text/mapped-text.js';
import { certaintyOf } from './certainty.js';
import { findWords, sentenceIndex } from './sentences.js';

/** Below this the label has other meanings too: "case", "member", "account". */
const PLAIN_LABEL = 0.85;
/** Words that say that nobody is behind a number. "Sample" alone may be one of blood. */
const INVENTED = [
  'fake',
  'dummy',
  'fictional',
  'fictitious',
  'placeholder',
  'made-up',
  'made up',
  'invented',
  'mannequin',
  'manikin',
  'does not exist',
  'nobody real',
  'sample patient',
  'sample record',
  'sample label',
  'sample form',
  'test patient',
  'test record',
];

/**
 * What carries a message about a number: its own label where that is plain, the disclosure around it where the label
 * has other meanings or the words near it say that the number was invented.
 */
export function labelledNumberRests(
  document: Document,
): (number: RoledEntity) => Pick<Report, 'rests' | 'certainty'> {
  let invented: ReadonlySet<number> | undefined;
  return (number) => {
    invented ??= sentencesOf(document, findWords(document, INVENTED));
    const sentence = sentenceIndex(document, number);
    const isInvented = [sentence - 1, sentence, sentence + 1].some((one) => invented?.has(one));
    return number.confidence >= PLAIN_LABEL && !isInvented
      ? { rests: 'alone', certainty: number.confidence }
      : { rests: 'disclosure', certainty: certaintyOf(number) };
  };
}

function sentencesOf(document: Document, ranges: readonly Range[]): ReadonlySet<number> {
  return new Set(ranges.map((range) => sentenceIndex(document, range)));
}
