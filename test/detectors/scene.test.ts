import { describe, expect, it } from '@jest/globals';
import { defineDetector, type Detector } from '../../src/detectors/detector.js';
import type { Entity, EntityType } from '../../src/detectors/entity.js';
import { EMPTY_ROSTER } from '../../src/detectors/roster.js';
import { openScene } from '../../src/detectors/scene.js';
import { Document } from '../../src/text/document.js';
import { MappedText } from '../../src/text/mapped-text.js';

function sceneOf(...detectors: Detector[]) {
  const text = MappedText.identity('one two three');
  const post = { text, fields: [] };
  return openScene({ post, kind: 'post', document: new Document(text), roster: EMPTY_ROSTER }, detectors);
}

function entity(type: EntityType, start: number, end: number): Entity {
  return { type, start, end, confidence: 1, identifier: true };
}

describe('a scene', () => {
  it('runs a detector once, and none that nobody asks', () => {
    let runs = 0;
    const counted = (type: EntityType) =>
      defineDetector({ name: type, types: [type, 'age'], detect: () => (runs++, [entity(type, 0, 3)]) });
    const scene = sceneOf(counted('name'), defineDetector({ ...counted('date'), types: ['date'] }));
    for (let i = 0; i < 2; i++) expect(scene.entities('name')).toHaveLength(1);
    expect(scene.entities('age')).toEqual([]);
    expect(runs).toBe(1);
  });

  it('puts what several detectors find in the order of the text, the longer first', () => {
    const found = (...ranges: [number, number][]) =>
      defineDetector({
        name: 'found',
        types: ['name'],
        detect: () => ranges.map(([start, end]) => entity('name', start, end)),
      });
    const ranges = sceneOf(found([8, 13], [0, 3]), found([4, 7], [0, 7]))
      .entities('name')
      .map(({ start, end }) => [start, end]);
    expect(ranges).toEqual([
      [0, 7],
      [0, 3],
      [4, 7],
      [8, 13],
    ]);
  });

  it('says which detector waits for itself, each time that it is asked', () => {
    const scene = sceneOf(
      defineDetector({ name: 'looped', types: ['name'], detect: ({ entities }) => entities('name') }),
    );
    for (let i = 0; i < 2; i++)
      expect(() => scene.entities('name')).toThrow('The detector "looped" waits for itself.');
  });

  it('knows types that a plugin makes up', () => {
    const type = 'ward-word' as EntityType;
    const scene = sceneOf(defineDetector({ name: 'own', types: [type], detect: () => [entity(type, 0, 3)] }));
    expect(scene.entities(type)).toEqual([entity(type, 0, 3)]);
    expect(scene.entities('another-word' as EntityType)).toEqual([]);
  });
});
