import { defineDetector } from './detector.js';
import { phraseEntities } from './phrase-entities.js';

/** Mockery is of colleagues and cars as often as of patients. */
const CONFIDENCE: Readonly<Record<string, number>> = {
  label: 0.7,
  act: 0.45,
};

/** Contempt for people in care: a label on the person, or an act of mockery. */
export const disparagement = defineDetector({
  name: 'disparagement',
  types: ['disparagement'],
  detect(scene) {
    return phraseEntities(scene, 'disparagement', 'disparagement', ({ section }) => {
      const confidence = CONFIDENCE[section];
      if (confidence === undefined) return undefined;
      return { subtype: section, confidence };
    });
  },
});
