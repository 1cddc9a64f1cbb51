import { defineDetector } from './detector.js';
import { phraseEntities } from './phrase-entities.js';

/** Only a reward together with a review is one for a review; rules pair them. */
const CONFIDENCE: Readonly<Record<string, number>> = {
  reward: 0.55,
  review: 0.55,
};

/** Rewards, and the reviews or referrals that they may be for (16 CFR 465). */
export const incentive = defineDetector({
  name: 'incentive',
  types: ['incentive'],
  detect(scene) {
    return phraseEntities(scene, 'incentives', 'incentive', ({ section }) => {
      const confidence = CONFIDENCE[section];
      if (confidence === undefined) return undefined;
      return { subtype: section, confidence };
    });
  },
});
