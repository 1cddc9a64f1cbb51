import type { EntityType } from '../../src/detectors/entity.js';
import type { RuleContext } from '../../src/linter/rule.js';
import type { RoledEntity } from '../../src/roles/role.js';
import type { Range } from '../../src/text/mapped-text.js';
import { findWords } from './sentences.js';

/** What somebody's answer would tell of their health. */
const HEALTH_DETAILS: readonly EntityType[] = ['condition', 'test', 'medication', 'treatment', 'payment'];
/** Words for details of a patient that are no word of health, or too short for one. */
const DETAIL_WORDS =
  'symptom,symptoms,diagnosis,results,meds,birthday,birthdate,birth date,date of birth,dob,mrn,chart number,insurance card'.split(
    ',',
  );

/** Details of a patient within a range: entities, and words that are none. */
export function detailsIn(context: RuleContext<unknown>, { start, end }: Range): (RoledEntity | Range)[] {
  return [...context.entities(...HEALTH_DETAILS), ...findWords(context.document, DETAIL_WORDS)].filter(
    (detail) => detail.start >= start && detail.end <= end,
  );
}

/** Whether a detail is an entity, which a message may point at. */
export function isEntity(detail: RoledEntity | Range): detail is RoledEntity {
  return 'type' in detail;
}
