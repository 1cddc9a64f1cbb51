import type { Scene } from '../detectors/detector.js';
import type { Entity } from '../detectors/entity.js';
import type { RoleAssignment } from './role.js';

const UNKNOWN: RoleAssignment = { role: 'unknown', confidence: 0.5, cues: [] };

/** Whom an entity is about that is no name: its own kind says so where anything does. */
export function otherRole(_scene: Scene, entity: Entity): RoleAssignment {
  switch (entity.type) {
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
