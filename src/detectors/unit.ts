import { clinicalTerms } from './clinical-terms.js';
import { defineDetector } from './detector.js';

/** Finds units, floors and specialties of a place of care. */
export const unit = defineDetector({
  name: 'unit',
  types: ['unit'],
  detect: (scene) => clinicalTerms(scene, { type: 'unit', list: 'units' }),
});
