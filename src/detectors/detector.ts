import type { Phrase } from '../lexicons/phrases.js';
import type { Post, PostKind } from '../readers/post.js';
import type { Document } from '../text/document.js';
import type { Entity, EntityType } from './entity.js';
import type { Roster } from './roster.js';

/** What a detector sees. Other detectors run when their entities are asked for, and only then, once per post. */
export interface Scene {
  readonly post: Post;
  readonly kind: PostKind;
  readonly document: Document;
  readonly roster: Roster;
  /** Entities of a type, in the order of the text, as other detectors found them. */
  readonly entities: (type: EntityType) => readonly Entity[];
  /** Phrases of a word list (`src/lexicons/phrases/<list>.txt`) that the post holds, in the order of the text. */
  readonly phrases: (list: string) => readonly Phrase[];
}

/** Finds entities of some types. Pure and linear in the length of the post. */
export interface Detector {
  readonly name: string;
  /** The types that it may return. */
  readonly types: readonly EntityType[];
  detect(scene: Scene): readonly Entity[];
}

/** Declares a detector; plugins use it too. */
export function defineDetector(detector: Detector): Detector {
  return detector;
}
