import type { Entity } from '../../src/detectors/entity.js';

/** Where in a building somebody lies. */
const PLACES_OF_CARE = new Set(['room', 'bed', 'bay', 'pod', 'chair', 'floor', 'hall']);

/** True for the number of a room, bed, bay or chair; false for numbers of cases, subjects and the like. */
export function isPlaceOfCare(id: Entity): boolean {
  return id.subtype !== undefined && PLACES_OF_CARE.has(id.subtype);
}
