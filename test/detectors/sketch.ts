import type { Detector, Scene } from '../../src/detectors/detector.js';
import type { EntityType } from '../../src/detectors/entity.js';
import { EMPTY_ROSTER } from '../../src/detectors/roster.js';
import { openScene } from '../../src/detectors/scene.js';
import type { PostKind } from '../../src/readers/post.js';
import { Document } from '../../src/text/document.js';
import { MappedText } from '../../src/text/mapped-text.js';

/** A scene of one plain text in which only the detectors given are at work. */
export function sceneOf(text: string, detectors: readonly Detector[], kind: PostKind = 'post'): Scene {
  const mapped = MappedText.identity(text);
  const post = { text: mapped, fields: [{ name: 'body' as const, start: 0, end: text.length }] };
  return openScene({ post, kind, document: new Document(mapped), roster: EMPTY_ROSTER }, detectors);
}

/** What a detector finds in a text, as the words it marks. */
export function marks(detector: Detector, text: string, type?: EntityType): string[] {
  const scene = sceneOf(text, [detector]);
  return detector
    .detect(scene)
    .filter((entity) => type === undefined || entity.type === type)
    .map((entity) => {
      const { start, end } = scene.document.sourceRange(entity);
      return text.slice(start, end);
    });
}

/** What a detector finds that is an identifier, as the words it marks. */
export function identifiers(detector: Detector, text: string): string[] {
  const scene = sceneOf(text, [detector]);
  return detector
    .detect(scene)
    .filter((entity) => entity.identifier)
    .map((entity) => {
      const { start, end } = scene.document.sourceRange(entity);
      return text.slice(start, end);
    });
}

/** The subtypes of what a detector finds in a text. */
export function subtypes(detector: Detector, text: string): (string | undefined)[] {
  return detector.detect(sceneOf(text, [detector])).map(({ subtype }) => subtype);
}
