import type { Scene } from '../detectors/detector.js';
import type { Entity } from '../detectors/entity.js';
import type { RoleAssignment } from './role.js';

/** Says whom an entity is about, from the words around it. */
export function assignRole(_scene: Scene, _entity: Entity): RoleAssignment {
  return { role: 'unknown', confidence: 0.5, cues: [] };
}
