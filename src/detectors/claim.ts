import { defineDetector } from './detector.js';
import { isNegated, phraseEntities } from './phrase-entities.js';

/** A superlative may have a source; a guarantee of health cannot. */
const CONFIDENCE: Readonly<Record<string, number>> = {
  guarantee: 0.65,
  cure: 0.55,
  superlative: 0.5,
  denied: 0.7,
};

/** Promises of results: `guaranteed`, `cure`, `100%`; `denied` takes the promise back. */
export const claim = defineDetector({
  name: 'claim',
  types: ['claim'],
  detect(scene) {
    return phraseEntities(scene, 'claims', 'claim', ({ section, first }) => {
      const confidence = CONFIDENCE[section];
      if (confidence === undefined) return undefined;
      return isNegated(scene, first) ? { subtype: 'denied', confidence } : { subtype: section, confidence };
    });
  },
});
