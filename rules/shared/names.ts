import type { Entity } from '../../src/detectors/entity.js';

/** Kinds of names that stand for a name without being one. */
const DERIVATIVES = new Set(['initials', 'initial', 'nickname', 'partial']);

/** True for initials, nicknames and cut-off names: "parts or derivatives" of a name in HHS's de-identification guidance. */
export function isDerivative(name: Entity): boolean {
  return name.subtype !== undefined && DERIVATIVES.has(name.subtype);
}
