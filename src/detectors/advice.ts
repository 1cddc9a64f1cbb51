import { defineDetector } from './detector.js';
import { phraseEntities } from './phrase-entities.js';

/** A dose is advice nearly always; `looks like` often is about the weather. */
const CONFIDENCE: Readonly<Record<string, number>> = {
  dosing: 0.75,
  diagnosis: 0.5,
  clearance: 0.5,
  general: 0.6,
};

/** Second-person dosing, diagnosis and clearance; advice to everybody is `general`. */
export const advice = defineDetector({
  name: 'advice',
  types: ['advice'],
  detect(scene) {
    return phraseEntities(scene, 'advice', 'advice', ({ section }) => {
      const confidence = CONFIDENCE[section];
      if (confidence === undefined) return undefined;
      return { subtype: section, confidence };
    });
  },
});
