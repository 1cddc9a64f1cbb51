import { defineDetector } from './detector.js';
import { phraseEntities } from './phrase-entities.js';

/** Only beside health details is an open channel a problem; rules see to that. */
const CONFIDENCE: Readonly<Record<string, number>> = {
  open: 0.6,
  secure: 0.7,
  refused: 0.7,
};

/** Ways to send health details: `open` ones are not secured, `refused` says that they are not for it. */
export const channel = defineDetector({
  name: 'channel',
  types: ['channel'],
  detect(scene) {
    return phraseEntities(scene, 'channels', 'channel', ({ section }) => {
      const confidence = CONFIDENCE[section];
      if (confidence === undefined) return undefined;
      return { subtype: section, confidence };
    });
  },
});
