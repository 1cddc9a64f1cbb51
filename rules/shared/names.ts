import type { Entity } from '../../src/detectors/entity.js';
import type { Document } from '../../src/text/document.js';

/** Takes `Gloria P.`, `Mr. K`, `TJ's son R`; leaves `J. Okafor`, `Gloria`. */
const CUT_OFF = /(?:^|[\s.])\p{Lu}\.?$/u;

/** True for initials and cut-off names: "parts or derivatives" of a name in HHS's guidance on de-identification. */
export function isDerivative(name: Entity, document: Document): boolean {
  return name.subtype === 'initials' || CUT_OFF.test(document.text.slice(name.start, name.end));
}
