import type { EntityType } from '../../src/detectors/entity.js';
import { isProtected, type RoledEntity } from '../../src/roles/role.js';
import type { Range } from '../../src/text/mapped-text.js';
import { PERSON_TYPES } from './entity-groups.js';

type Near = (range: Range, types: readonly EntityType[], sentences?: number) => readonly RoledEntity[];

/** The mentions of patients and relatives, named or not, in the sentence of a range or within `sentences` of it. */
export function protectedPeopleNear(near: Near, range: Range, sentences = 0): readonly RoledEntity[] {
  return near(range, PERSON_TYPES, sentences).filter(({ role }) => isProtected(role));
}
