import type { Document } from '../text/document.js';
import type { Token } from '../text/tokens.js';
import { clinicalTerms, termEntity } from './clinical-terms.js';
import { defineDetector } from './detector.js';
import type { Entity } from './entity.js';
import { tokenIndex } from './token-index.js';

const DOSE_UNITS = new Set(
  'mg mgs mcg ml cc iu meq milligrams milligram micrograms mics tabs ccs'.split(' '),
);
/** Takes `20mg`, `500mcg`; leaves `20k`, `5am`. */
const DOSE = /^\d{1,5}(?:mg|mgs|mcg|ml|cc|iu|meq)$/;
/** Words that stand between `10 units` and what is given. */
const GIVEN_IN_UNITS = new Set([
  'insulin',
  'lantus',
  'humalog',
  'novolog',
  'botox',
  'dysport',
  'heparin',
  'pitocin',
]);

/** Finds medicines by generic, brand and class name, and doses. */
export const medication = defineDetector({
  name: 'medication',
  types: ['medication'],
  detect(scene) {
    const terms = clinicalTerms(scene, {
      type: 'medication',
      list: 'medications',
      derived: { list: 'wordnet-medications', takes: () => true },
    });
    const given = doses(scene.document);
    return given.length > 0 ? [...terms, ...given].sort((a, b) => a.start - b.start) : terms;
  },
});

function doses(document: Document): Entity[] {
  const { tokens } = document;
  const found: Entity[] = [];
  for (const i of tokenIndex(document).digits) {
    const token = tokens[i];
    if (token?.kind === 'alnum') {
      if (DOSE.test(token.lower)) found.push(dose(tokens, i, i));
    } else {
      const unit = tokens[i + 1]?.lower ?? '';
      if (DOSE_UNITS.has(unit)) found.push(dose(tokens, i, i + 1));
      else if (unit === 'units' && isGivenInUnits(tokens, i + 2)) found.push(dose(tokens, i, i + 1));
    }
  }
  return found;
}

function isGivenInUnits(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]?.lower ?? '';
  return GIVEN_IN_UNITS.has(next === 'of' ? (tokens[at + 1]?.lower ?? '') : next);
}

function dose(tokens: readonly Token[], first: number, last: number): Entity {
  return termEntity('medication', tokens, first, last, 'dose', 0.8);
}
