import type { Entity } from '../../src/detectors/entity.js';

/**
 * How sure a rule is of an identifier whose message rests on the disclosure. A post that tells somebody's care gives
 * little reason to doubt a name in it, so half of the detector's doubt is dropped.
 */
export function certaintyOf(entity: Entity): number {
  return (1 + entity.confidence) / 2;
}
