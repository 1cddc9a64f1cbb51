import { defineDetector } from './detector.js';
import { phraseEntities } from './phrase-entities.js';

/** A written authorization is one, an informal one is none (45 CFR 164.508(c)). */
const CONFIDENCE: Readonly<Record<string, number>> = {
  informal: 0.7,
  written: 0.8,
  asked: 0.4,
};

/** Permission to publish: `she said share away` is `informal`, a signed form is `written`. */
export const consent = defineDetector({
  name: 'consent',
  types: ['consent'],
  detect(scene) {
    return phraseEntities(scene, 'consent', 'consent', ({ section }) => {
      const confidence = CONFIDENCE[section];
      if (confidence === undefined) return undefined;
      return { subtype: section, confidence };
    });
  },
});
