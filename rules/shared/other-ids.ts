import type { Entity } from '../../src/detectors/entity.js';

/** True for the number of a room, bed, bay or chair; false for numbers of cases, subjects and the like. */
export function isPlaceOfCare(id: Entity): boolean {
  return id.subtype === 'place-of-care';
}
