import type { Phrase } from '../lexicons/phrases.js';
import { defineDetector, type Scene } from './detector.js';
import { isNegated, isReported, lowerAt, phraseEntities, type Reading } from './phrase-entities.js';

/** An invitation to tell a story asks for less than one for a diagnosis; a place alone asks for nothing. */
const CONFIDENCE: Readonly<Record<string, number>> = {
  ask: 0.7,
  story: 0.45,
  place: 0.3,
  negated: 0.8,
  secure: 0.6,
};
/** First words of questions, which are requests whatever stands before them. */
const QUESTIONS = new Set(
  "what what's whats which who whose how can could would will name dob birthday symptoms meds your ur full first last".split(
    ' ',
  ),
);

/** Requests to publish health details: `drop your symptoms below`; `negated` ones ask for the contrary. */
export const solicitation = defineDetector({
  name: 'solicitation',
  types: ['solicitation'],
  detect(scene) {
    return phraseEntities(scene, 'solicitation', 'solicitation', (phrase) => read(scene, phrase));
  },
});

function read(scene: Scene, { section, first }: Phrase): Reading | undefined {
  const confidence = CONFIDENCE[section];
  if (confidence === undefined) return undefined;
  if (section === 'ask' || section === 'story') {
    if (isNegated(scene, first)) return { subtype: 'negated', confidence };
    // `the post because the picture …`, `we tell this story` report; `drop your …` asks.
    if (!QUESTIONS.has(lowerAt(scene, first)) && isReported(scene, first)) return undefined;
  }
  return { subtype: section, confidence };
}
