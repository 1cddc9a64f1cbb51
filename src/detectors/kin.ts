import { defineDetector } from './detector.js';
import { lowerAt, phraseEntities } from './phrase-entities.js';

/** Kin words that stand alone, without a possessive, are a form of address or a nickname as often as a relative. */
const ALONE = 0.5;
/** `your son` in a post speaks to every reader; in a reply it names one family. */
const ADDRESSED = new Set(['reply', 'comment']);

/** Kin of one person: `his daughter`, `mom of three`, `su hijo`; the subtype is the class of the kin word. */
export const kin = defineDetector({
  name: 'kin',
  types: ['kin'],
  detect(scene) {
    return phraseEntities(scene, 'kin', 'kin', ({ section, first, last }) => {
      if (section === '') return undefined;
      if (section === 'mention') return { subtype: section, confidence: 0.4 };
      const owner = lowerAt(scene, first);
      if (owner === 'your') return { subtype: section, confidence: ADDRESSED.has(scene.kind) ? 0.8 : 0.35 };
      if (owner === 'my') return { subtype: section, confidence: 0.5 };
      return { subtype: section, confidence: last > first ? 0.75 : ALONE };
    });
  },
});
