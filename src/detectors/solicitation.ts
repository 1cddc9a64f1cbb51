import { defineDetector } from './detector.js';
import { isNegated, phraseEntities } from './phrase-entities.js';

/** An invitation to tell a story asks for less than one for a diagnosis. */
const CONFIDENCE: Readonly<Record<string, number>> = {
  ask: 0.7,
  story: 0.45,
  negated: 0.8,
  secure: 0.6,
};

/** Requests to publish health details: `drop your symptoms below`; `negated` ones ask for the contrary. */
export const solicitation = defineDetector({
  name: 'solicitation',
  types: ['solicitation'],
  detect(scene) {
    return phraseEntities(scene, 'solicitation', 'solicitation', ({ section, first }) => {
      const confidence = CONFIDENCE[section];
      if (confidence === undefined) return undefined;
      return isNegated(scene, first) ? { subtype: 'negated', confidence } : { subtype: section, confidence };
    });
  },
});
