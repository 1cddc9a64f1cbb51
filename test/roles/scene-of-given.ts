import { defineDetector, type Scene } from '../../src/detectors/detector.js';
import type { Entity, EntityType } from '../../src/detectors/entity.js';
import type { PostKind } from '../../src/readers/post.js';
import { sceneOf } from '../detectors/sketch.js';

/** Words of a text, what they are (`condition`, `person/child`), and how sure that is: 0.9 where nothing is said. */
export type Given = readonly [words: string, kind: string, confidence?: number];

/** A scene in which these entities were found and no others, each where its words first stand. */
export function sceneOfGiven(text: string, given: readonly Given[] = [], kind?: PostKind): Scene {
  const entities = given.map(([words, name, confidence = 0.9]): Entity => {
    const [type = '', subtype] = name.split('/');
    const start = text.indexOf(words);
    const place = { start, end: start + words.length };
    return { type: type as EntityType, ...(subtype && { subtype }), ...place, confidence, identifier: false };
  });
  const types = entities.map(({ type }) => type);
  return sceneOf(text, [defineDetector({ name: 'given', types, detect: () => entities })], kind);
}
