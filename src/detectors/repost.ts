import { defineDetector, type Scene } from './detector.js';
import type { Entity } from './entity.js';
import { lowerAt, phraseEntities, phraseRange } from './phrase-entities.js';

/** A repost without its source named may be of anything. */
const CONFIDENCE: Readonly<Record<string, number>> = {
  patient: 0.75,
  any: 0.4,
};
/** Words before a handle that give credit: `RT @…`, `via @…`, `📷 @…`. */
const CREDITS = new Set(['rt', 'via', 'credit', '📷', '📸', ':']);

/** Other people's words or pictures published again; `patient` where they are somebody's in care. */
export const repost = defineDetector({
  name: 'repost',
  types: ['repost'],
  detect(scene) {
    return [
      ...phraseEntities(scene, 'repost', 'repost', ({ section }) => {
        const confidence = CONFIDENCE[section];
        return confidence === undefined ? undefined : { subtype: section, confidence };
      }),
      ...credits(scene),
    ];
  },
});

/** `RT @name`: the words are somebody else's; a colon counts only after `credit:` or a camera. */
function credits(scene: Scene): Entity[] {
  const found: Entity[] = [];
  scene.document.tokens.forEach((token, i) => {
    if (token.kind !== 'handle' || !CREDITS.has(lowerAt(scene, i - 1))) return;
    const first = lowerAt(scene, i - 1) === ':' ? i - 2 : i - 1;
    if (!CREDITS.has(lowerAt(scene, first))) return;
    found.push({
      type: 'repost',
      subtype: 'any',
      confidence: 0.4,
      identifier: false,
      ...phraseRange(scene, first, i),
    });
  });
  return found;
}
