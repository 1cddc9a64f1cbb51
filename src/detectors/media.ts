import { defineDetector } from './detector.js';
import { phraseEntities } from './phrase-entities.js';

/** How often the object carries a patient into the picture. */
const CONFIDENCE: Readonly<Record<string, number>> = {
  board: 0.7,
  label: 0.65,
  screen: 0.6,
  paper: 0.5,
};

/** Objects that carry identifiers into a picture: whiteboard, wristband, monitor, screenshot of a chart. */
export const media = defineDetector({
  name: 'media',
  types: ['media'],
  detect(scene) {
    return phraseEntities(scene, 'media', 'media', ({ section }) => {
      const confidence = CONFIDENCE[section];
      if (confidence === undefined) return undefined;
      return { subtype: section, confidence };
    });
  },
});
