import type { EntityType } from '../../src/detectors/entity.js';
import { isProtected, type RoledEntity } from '../../src/roles/role.js';
import type { Document } from '../../src/text/document.js';
import type { Range } from '../../src/text/mapped-text.js';
import { PERSON_TYPES } from './entity-groups.js';

type Near = (range: Range, types: readonly EntityType[], sentences?: number) => readonly RoledEntity[];

/** The mentions of patients and relatives, named or not, in the sentence of a range or within `sentences` of it. */
export function protectedPeopleNear(near: Near, range: Range, sentences = 0): readonly RoledEntity[] {
  return near(range, PERSON_TYPES, sentences).filter(({ role }) => isProtected(role));
}

const SINGULAR: ReadonlySet<string> = new Set('he she him her his hers himself herself'.split(' '));

/** True where the sentence of a range speaks of one person by a pronoun. */
export function hasSingularPronoun(document: Document, range: Range): boolean {
  const sentence = document.sentenceOf(range);
  if (!sentence) return false;
  return document.tokens
    .slice(sentence.firstToken, sentence.lastToken + 1)
    .some(({ lower }) => SINGULAR.has(lower));
}
