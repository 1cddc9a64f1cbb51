import type { Entity } from '../../../src/detectors/entity.js';
import type { Edit } from '../../../src/linter/rule.js';
import type { Document } from '../../../src/text/document.js';
import { around } from './around.js';

/** Takes the `Peoria, ` of `Peoria, Illinois` and `Peoria, IL`; leaves `Peoria` and `Peoria, near the lake`. */
const BEFORE_STATE =
  /^[A-Z][a-z][^,]{1,38},\s{1,2}(?=(?:[A-Z]{2}|(?:New|North|South|West|Rhode) [A-Z][a-z]{3,10}|[A-Z][a-z]{3,12})$)/;
/** Takes ` ZIP code: `, ` zip `; leaves `, IL `. */
const ZIP_LABEL = /\bzip(?: ?code)?:?\s{1,2}$/i;

/**
 * A ZIP code goes, and of a town with its state the state stays (45 CFR 164.514(b)(2)(i)(B)): "all geographic
 * subdivisions smaller than a state".
 */
export function generalisePlace(document: Document, place: Entity): Edit | undefined {
  const { before, words, after } = around(document, place);
  const { start, end } = place;
  if (/^[\p{L}\p{N}'’-]/u.test(after) || /[\p{L}\p{N}-]$/u.test(before)) return undefined;
  if (place.subtype === 'zip') {
    if (ZIP_LABEL.test(before)) return { at: { start, end }, text: '(removed)' };
    const lead = /\p{L},?\s{1,2}$/u.test(before) ? (/,?\s{1,2}$/.exec(before)?.[0].length ?? 0) : 0;
    const standsAfterState = /\b(?:[A-Z]{2}|[A-Z][a-z]{3,12}),?\s{1,2}$/.test(before);
    return standsAfterState
      ? { at: { start: start - lead, end }, text: '' }
      : { at: { start, end }, text: '(removed)' };
  }
  const town = BEFORE_STATE.exec(words);
  // Behind a street the state alone would be left of an address.
  return town && !/\d[^.!?]{0,80},\s{1,2}$/.test(before)
    ? { at: { start, end: start + town[0].length }, text: '' }
    : undefined;
}
