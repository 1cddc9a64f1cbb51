import { defineDetector } from './detector.js';
import { phraseEntities } from './phrase-entities.js';

/** Taking a name out does not de-identify (45 CFR 164.514(b)(2)). */
const CONFIDENCE: Readonly<Record<string, number>> = {
  claim: 0.65,
  genuine: 0.7,
};

/** Claims of anonymity such as `no names`, `faces blurred`; `genuine` says that nobody real is shown. */
export const pseudoAnonymization = defineDetector({
  name: 'pseudo-anonymization',
  types: ['pseudo-anonymization'],
  detect(scene) {
    return phraseEntities(scene, 'pseudo-anonymization', 'pseudo-anonymization', ({ section }) => {
      const confidence = CONFIDENCE[section];
      if (confidence === undefined) return undefined;
      return { subtype: section, confidence };
    });
  },
});
