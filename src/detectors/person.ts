import { defineDetector, type Scene } from './detector.js';
import type { Entity } from './entity.js';
import { phraseEntities, phraseRange } from './phrase-entities.js';
import { tokenIndex } from './token-index.js';

const CONFIDENCE: Readonly<Record<string, number>> = {
  patient: 0.8,
  adult: 0.7,
  child: 0.75,
  infant: 0.75,
  elder: 0.75,
  official: 0.7,
  relative: 0.6,
  generic: 0.3,
};

/** Age and sex in one clinical word. Takes `45yoM`, `67F`, `3yo`, `32wkr`; leaves `45mg`, `3rd`, `5F2`. */
const AGE_SEX = /^(\d{1,3})(?:yo|y|yr)?(?:m|f|male|female)$|^(\d{1,3})(?:yo|yom|yof|wkr|weeker|do|mo)$/;
/** A greater number before a letter is no age: `120F`. */
const MAX_AGE = 115;

/** One individual mentioned without a name: `this patient`, `a little boy`, `45yoM`; plurals and types are `generic`. */
export const person = defineDetector({
  name: 'person',
  types: ['person'],
  detect(scene) {
    return [
      ...phraseEntities(scene, 'persons', 'person', ({ section }) => {
        const confidence = CONFIDENCE[section];
        return confidence === undefined ? undefined : { subtype: section, confidence };
      }),
      ...shorthand(scene),
    ];
  },
});

function shorthand(scene: Scene): Entity[] {
  const found: Entity[] = [];
  const { tokens } = scene.document;
  for (const i of tokenIndex(scene.document).digits) {
    const token = tokens[i];
    if (token?.kind !== 'alnum') continue;
    const match = AGE_SEX.exec(token.lower);
    const age = Number(match?.[1] ?? match?.[2]);
    if (!match || age > MAX_AGE) continue;
    const subtype = age < 18 ? 'child' : age > 79 ? 'elder' : 'patient';
    // A lone letter after the number is a temperature or an aisle as often as a sex: 98F, 12M.
    const confidence = token.lower.length - String(age).length > 1 ? 0.9 : 0.6;
    found.push({ type: 'person', subtype, confidence, identifier: false, ...phraseRange(scene, i, i) });
  }
  return found;
}
