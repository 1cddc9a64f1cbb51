import { clinicalTerms } from './clinical-terms.js';
import { defineDetector } from './detector.js';

/** Finds operations, procedures, therapies and devices. */
export const treatment = defineDetector({
  name: 'treatment',
  types: ['treatment'],
  detect: (scene) =>
    clinicalTerms(scene, {
      type: 'treatment',
      list: 'treatments',
      derived: { list: 'wordnet-procedures', takes: (section) => section !== 'test' },
    }),
});
