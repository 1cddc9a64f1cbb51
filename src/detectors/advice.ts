import type { Phrase } from '../lexicons/phrases.js';
import { defineDetector, type Scene } from './detector.js';
import { isReported, lowerAt, phraseEntities, type Reading } from './phrase-entities.js';

/** An imperative with a dose is advice nearly always; a dose alone is not; `looks like` often is about the weather. */
const CONFIDENCE: Readonly<Record<string, number>> = {
  dosing: 0.7,
  dose: 0.4,
  diagnosis: 0.5,
  clearance: 0.5,
  general: 0.6,
};
/** Words that the lists take for a number but that count nothing: `take a look`. */
const ARTICLES = new Set(['a', 'an', 'several', 'few', 'the']);

/** Second-person dosing, diagnosis and clearance; advice to everybody is `general`. */
export const advice = defineDetector({
  name: 'advice',
  types: ['advice'],
  detect(scene) {
    return phraseEntities(scene, 'advice', 'advice', (phrase) => read(scene, phrase));
  },
});

function read(scene: Scene, { section, first, last }: Phrase): Reading | undefined {
  const confidence = CONFIDENCE[section];
  if (confidence === undefined) return undefined;
  if (section === 'dosing') {
    if (ARTICLES.has(lowerAt(scene, last))) return undefined;
    if (isReported(scene, first)) return { subtype: 'dose', confidence: 0.35 };
  }
  return { subtype: section, confidence };
}
