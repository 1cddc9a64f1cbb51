import { defineDetector } from './detector.js';
import { phraseEntities } from './phrase-entities.js';

/** A repost without its source named may be of anything. */
const CONFIDENCE: Readonly<Record<string, number>> = {
  patient: 0.75,
  any: 0.4,
};

/** Other people's words or pictures published again; `patient` where they are somebody's in care. */
export const repost = defineDetector({
  name: 'repost',
  types: ['repost'],
  detect(scene) {
    return phraseEntities(scene, 'repost', 'repost', ({ section }) => {
      const confidence = CONFIDENCE[section];
      if (confidence === undefined) return undefined;
      return { subtype: section, confidence };
    });
  },
});
