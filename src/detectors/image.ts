import { defineDetector } from './detector.js';
import { phraseEntities } from './phrase-entities.js';

/** A pointer alone may point at anything; a body or a scan in it may not. */
const CONFIDENCE: Readonly<Record<string, number>> = {
  pointer: 0.5,
  'before-after': 0.7,
  'clinical-view': 0.75,
  'person-in-picture': 0.65,
};

/** Words that say a picture shows a person, a body or a clinical view (45 CFR 164.514(b)(2)(i)(Q)). */
export const image = defineDetector({
  name: 'image',
  types: ['image'],
  detect(scene) {
    return phraseEntities(scene, 'images', 'image', ({ section }) => {
      const confidence = CONFIDENCE[section];
      if (confidence === undefined) return undefined;
      return { subtype: section, confidence };
    });
  },
});
