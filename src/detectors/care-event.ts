import { clinicalTerms } from './clinical-terms.js';
import { defineDetector } from './detector.js';

/** Finds admissions, visits, discharges, births, deaths and milestones, plain or in euphemisms. */
export const careEvent = defineDetector({
  name: 'care-event',
  types: ['care-event'],
  detect: (scene) => clinicalTerms(scene, { type: 'care-event', list: 'care-events' }),
});
