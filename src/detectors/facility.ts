import { defineDetector, type Scene } from './detector.js';
import type { Entity } from './entity.js';
import { capitalRuns } from './places/capital-runs.js';
import { FacilityReader } from './places/facility-reader.js';

/** Names of places of care: hospitals, clinics, practices, nursing homes. Whose they are is for roles to say. */
export const facility = defineDetector({
  name: 'facility',
  types: ['facility'],
  detect(scene) {
    const reader = new FacilityReader(scene.document);
    const entities = knownFacilities(scene);
    for (const run of capitalRuns(scene.document)) {
      const found = reader.read(run);
      if (found) entities.push(found);
    }
    return mergeOverlaps(entities);
  },
});

/** Facilities of the list, where they are written with a capital. */
function knownFacilities(scene: Scene): Entity[] {
  const { tokens } = scene.document;
  return scene.phrases('facilities').flatMap(({ first, last }) => {
    const start = tokens[first];
    const end = tokens[last];
    if (!start || !end || start.text[0] === start.lower[0]) return [];
    if (tokens[last + 1]?.text === '-' && /^\d/.test(tokens[last + 2]?.text ?? '')) return []; // a record number
    return [
      {
        type: 'facility',
        subtype: 'hospital',
        start: start.start,
        end: end.end,
        confidence: 0.9,
        identifier: true,
      },
    ];
  });
}

/** Joins entities that overlap or of which one stands inside the other; the surer one gives subtype and confidence. */
function mergeOverlaps(entities: readonly Entity[]): Entity[] {
  const merged: Entity[] = [];
  for (const entity of [...entities].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (!last || last.end <= entity.start) merged.push(entity);
    else {
      const surer = last.confidence >= entity.confidence ? last : entity;
      merged[merged.length - 1] = { ...surer, start: last.start, end: Math.max(last.end, entity.end) };
    }
  }
  return merged;
}
