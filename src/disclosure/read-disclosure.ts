import type { Scene } from '../detectors/detector.js';
import type { EntityType } from '../detectors/entity.js';
import type { RoledEntity } from '../roles/role.js';
import type { Disclosure } from './disclosure.js';

/** Reads how much a post discloses. */
export function readDisclosure(
  scene: Scene,
  entities: (type: EntityType) => readonly RoledEntity[],
): Disclosure {
  const health = entities('condition').length + entities('treatment').length > 0;
  const person = entities('name').length + entities('person').length > 0;
  const post = health && person ? 0.8 : 0.2;
  const { sentences, text } = scene.document;
  return {
    post,
    sentences: sentences.map(() => post),
    peak: sentences[0] ?? { start: 0, end: text.length },
    at: () => post,
    cues: () => [],
  };
}
