import type { Range } from '../text/mapped-text.js';
import { defineDetector } from './detector.js';
import type { Entity } from './entity.js';
import { addressAt, streetAfterOn, zipCodeAt } from './places/addresses.js';
import { capitalRuns } from './places/capital-runs.js';
import { landmarkIn } from './places/landmarks.js';
import { townsIn } from './places/towns.js';
import { sentenceCasesOf } from './names/sentence-case.js';
import { tokenIndex } from './token-index.js';

/** Places smaller than a state (45 CFR 164.514(b)(2)(i)(B)), and states and countries, which identify nobody. */
export const location = defineDetector({
  name: 'location',
  types: ['location'],
  detect(scene) {
    const { document } = scene;
    const cases = sentenceCasesOf(document);
    const taken = scene.entities('facility').filter((entity) => entity.confidence >= 0.6);
    const found: Entity[] = [];
    for (const index of tokenIndex(document).digits) {
      const entity = addressAt(document, index) ?? zipCodeAt(document, index);
      if (entity) found.push(entity);
    }
    for (const run of capitalRuns(document)) {
      const street = streetAfterOn(document, run.first);
      if (street) found.push(street);
      const landmark = landmarkIn(document, run, cases);
      if (landmark) found.push(landmark);
      found.push(...townsIn(document, run, cases));
    }
    return withoutOverlaps(found, taken);
  },
});

/** Keeps the longest of places that overlap, and none inside a facility. */
function withoutOverlaps(found: readonly Entity[], taken: readonly Range[]): readonly Entity[] {
  if (found.length === 0) return found;
  const kept: Entity[] = [];
  let at = 0;
  for (const entity of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while ((taken[at]?.end ?? Infinity) <= entity.start) at++;
    if ((taken[at]?.start ?? Infinity) < entity.end) continue;
    const last = kept.at(-1);
    if (!last || last.end <= entity.start) kept.push(entity);
    else if (entity.end - entity.start > last.end - last.start || (entity.identifier && !last.identifier))
      kept[kept.length - 1] = entity;
  }
  return kept;
}
