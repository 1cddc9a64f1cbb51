import { PhraseBook, type Phrase } from '../lexicons/phrases.js';
import { PHRASE_LISTS } from '../lexicons/phrase-lists.js';
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

/** One trie over all word lists, built when the first post asks for a phrase. */
function phraseBook(): PhraseBook {
  return (book ??= new PhraseBook(Object.keys(PHRASE_LISTS)));
}

/** Opens the scene of a post: nothing is detected before somebody asks, and everything is detected at most once. */
export function openScene(input: SceneInput, detectors: readonly Detector[]): Scene {
  const found = new Map<Detector, readonly Entity[]>();
  const running = new Set<Detector>();
  const byType = new Map<EntityType, readonly Entity[]>();
  let phrases: Map<string, Phrase[]> | undefined;

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
        entities = detectors
          .filter((detector) => detector.types.includes(type))
          .flatMap((detector) => run(detector).filter((entity) => entity.type === type))
          .sort((a, b) => a.start - b.start || b.end - a.end);
        byType.set(type, entities);
      }
      return entities;
    },
    phrases(list) {
      phrases ??= groupByList(phraseBook().find(input.document.tokens));
      return phrases.get(list) ?? [];
    },
  };
  return scene;
}

function groupByList(phrases: readonly Phrase[]): Map<string, Phrase[]> {
  const groups = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const group = groups.get(phrase.list);
    if (group) group.push(phrase);
    else groups.set(phrase.list, [phrase]);
  }
  return groups;
}
