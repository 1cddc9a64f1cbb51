import { defineDetector } from './detector.js';
import { phraseEntities } from './phrase-entities.js';

/** A pointer alone may point at anything; a body or a scan in it may not. */
const CONFIDENCE: Readonly<Record<string, number>> = {
  mention: 0.35,
  pointer: 0.5,
  'before-after': 0.7,
  'clinical-view': 0.75,
  'person-in-picture': 0.65,
};

/** Sections of the list of persons that are one person to whoever looks at the picture. */
const PICTURED = new Set(['patient', 'adult', 'child', 'infant', 'elder', 'relative']);

/** Words that say a picture shows a person, a body or a clinical view (45 CFR 164.514(b)(2)(i)(Q)). */
export const image = defineDetector({
  name: 'image',
  types: ['image'],
  detect(scene) {
    const found = phraseEntities(scene, 'images', 'image', ({ section }) => {
      const confidence = CONFIDENCE[section];
      return confidence === undefined ? undefined : { subtype: section, confidence };
    });
    if (scene.kind !== 'alt-text') return found;
    // In an alt text every person that is mentioned is in the picture.
    const pictured = phraseEntities(scene, 'persons', 'image', ({ section }) =>
      PICTURED.has(section) ? { subtype: 'person-in-picture', confidence: 0.75 } : undefined,
    );
    return [...found, ...pictured];
  },
});
