import { isProtected, type RoledEntity } from '../../src/roles/role.js';

/** True for an identifier of a patient, a relative or somebody unsaid; false for staff, organisations, samples and statistics. */
export function namesSomebody(entity: RoledEntity): boolean {
  return entity.identifier && isProtected(entity.role);
}
