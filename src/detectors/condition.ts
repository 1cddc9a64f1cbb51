import { clinicalTerms } from './clinical-terms.js';
import { defineDetector } from './detector.js';

/** Finds diseases, symptoms, injuries and states, told as a clinician, a patient or a colleague in a hurry would. */
export const conditionDetector = defineDetector({
  name: 'condition',
  types: ['condition'],
  detect: (scene) =>
    clinicalTerms(scene, {
      type: 'condition',
      list: 'conditions',
      derived: { list: 'wordnet-conditions', takes: () => true },
    }),
});
