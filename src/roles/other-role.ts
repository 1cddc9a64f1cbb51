import type { Scene } from '../detectors/detector.js';
import type { Entity } from '../detectors/entity.js';
import type { RoleAssignment } from './role.js';

const UNKNOWN: RoleAssignment = { role: 'unknown', confidence: 0.5, cues: [] };

/** Whom an entity is about that is no name: its own kind says so where anything does. */
export function otherRole(scene: Scene, entity: Entity): RoleAssignment {
  switch (entity.type) {
    case 'ssn':
    case 'mrn':
    case 'health-plan-id':
    case 'account':
    case 'license':
    case 'vehicle':
    case 'device':
    case 'other-id':
      return isInvented(scene, entity)
        ? { role: 'hypothetical', confidence: 0.8, cues: ['said to be invented'] }
        : UNKNOWN;
    case 'kin':
      return { role: 'relative', confidence: 0.6, cues: ['kin word'] };
    case 'person':
      return entity.subtype === 'generic'
        ? { role: 'generic', confidence: 0.8, cues: ['plural or any person'] }
        : { role: 'patient', confidence: 0.6, cues: ['one person'] };
    case 'characteristic':
      return entity.subtype === 'provider'
        ? { role: 'staff', confidence: 0.7, cues: ['occupation in health care'] }
        : UNKNOWN;
    case 'facility':
      return { role: 'organisation', confidence: 0.8, cues: ['place of care'] };
    case 'phone':
      return entity.subtype === 'hotline'
        ? { role: 'organisation', confidence: 0.9, cues: ['hotline'] }
        : UNKNOWN;
    default:
      return UNKNOWN;
  }
}

/** Whether the sentence of a number says that the number, or whoever has it, does not exist. */
function isInvented({ document, phrases }: Scene, number: Entity): boolean {
  const sentence = document.tokens[document.tokenAt(number.start)]?.sentence;
  return phrases('invented').some(({ first }) => document.tokens[first]?.sentence === sentence);
}
