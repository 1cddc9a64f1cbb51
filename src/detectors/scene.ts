import { PhraseBook, type Phrase } from '../lexicons/phrases.js';
import { unpackPhrases } from '../lexicons/packed-phrases.js';
import { phraseCodes, phraseNumbers } from '../lexicons/phrase-data.js';
import type { Post, PostKind } from '../readers/post.js';
import type { Document } from '../text/document.js';
import type { Detector, Scene } from './detector.js';
import type { Entity, EntityType } from './entity.js';
import type { Roster } from './roster.js';

/** What one post is read with. */
export interface SceneInput {
  readonly post: Post;
  readonly kind: PostKind;
  readonly document: Document;
  readonly roster: Roster;
}

let book: PhraseBook | undefined;

/** One table over all word lists, read when the first post asks for a phrase. */
function phraseBook(): PhraseBook {
  return (book ??= new PhraseBook(unpackPhrases({ numbers: phraseNumbers(), codes: phraseCodes() })));
}

/** Opens the scene of a post: nothing is detected before somebody asks, and everything is detected at most once. */
export function openScene(input: SceneInput, detectors: readonly Detector[]): Scene {
  const found = new Map<Detector, readonly Entity[]>();
  const running = new Set<Detector>();
  const byType = new Map<EntityType, readonly Entity[]>();
  const sources = sourcesIn(detectors);
  let phrases: ReadonlyMap<string, readonly Phrase[]> | undefined;

  function run(detector: Detector): readonly Entity[] {
    const known = found.get(detector);
    if (known) return known;
    if (running.has(detector)) throw new Error(`The detector "${detector.name}" waits for itself.`);
    running.add(detector);
    try {
      const entities = detector.detect(scene);
      found.set(detector, entities);
      return entities;
    } finally {
      running.delete(detector);
    }
  }

  const scene: Scene = {
    ...input,
    entities(type) {
      let entities = byType.get(type);
      if (!entities) {
        entities = ofType(type, sources(type), run);
        byType.set(type, entities);
      }
      return entities;
    },
    phrases(list) {
      phrases ??= phraseBook().find(input.document.tokens);
      return phrases.get(list) ?? NO_PHRASES;
    },
  };
  return scene;
}

const NONE: readonly Entity[] = [];
const NO_PHRASES: readonly Phrase[] = [];

/** The entities of a type that some detectors find, in the order of the text. */
function ofType(
  type: EntityType,
  detectors: readonly Detector[],
  run: (detector: Detector) => readonly Entity[],
): readonly Entity[] {
  let found: Entity[] | undefined;
  for (const detector of detectors)
    for (const entity of run(detector)) if (entity.type === type) (found ??= []).push(entity);
  return found?.sort((a, b) => a.start - b.start || b.end - a.end) ?? NONE;
}

const knownSources = new WeakMap<readonly Detector[], Map<EntityType, readonly Detector[]>>();

/** Tells which of some detectors may find entities of a type; worked out once for all posts. */
function sourcesIn(detectors: readonly Detector[]): (type: EntityType) => readonly Detector[] {
  let known = knownSources.get(detectors);
  if (!known) knownSources.set(detectors, (known = new Map<EntityType, readonly Detector[]>()));
  const byType = known;
  return (type) => {
    let found = byType.get(type);
    if (!found) byType.set(type, (found = detectors.filter((detector) => detector.types.includes(type))));
    return found;
  };
}
