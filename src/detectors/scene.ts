import { PhraseBook, type Phrase } from '../lexicons/phrases.js';
import { unpackPhrases } from '../lexicons/packed-phrases.js';
import { phraseCodes, phraseNumbers } from '../lexicons/phrase-data.js';
import type { Post, PostKind } from '../readers/post.js';
import type { Document } from '../text/document.js';
import type { Detector, Scene } from './detector.js';
import { tableByType, typeNumber, type Entity, type EntityType } from './entity.js';
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
  const sources = sourcesIn(detectors);
  const found = new Array<readonly Entity[] | undefined>(detectors.length);
  const byType = tableByType<readonly Entity[]>();
  let phrases: ReadonlyMap<string, readonly Phrase[]> | undefined;

  function run({ number, detector }: Numbered): readonly Entity[] {
    const known = found[number];
    if (known === RUNNING) throw new Error(`The detector "${detector.name}" waits for itself.`);
    if (known) return known;
    found[number] = RUNNING;
    try {
      return (found[number] = detector.detect(scene));
    } finally {
      if (found[number] === RUNNING) found[number] = undefined;
    }
  }

  const scene: Scene = {
    ...input,
    entities(type) {
      const number = typeNumber(type);
      return (byType[number] ??= ofType(type, (sources[number] ??= detectorsOf(type, detectors)), run));
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
/** Stands for the entities of a detector that has not come back. */
const RUNNING: readonly Entity[] = [];

/** A detector and its place in the list of all. */
interface Numbered {
  readonly number: number;
  readonly detector: Detector;
}

/** The entities of a type that some detectors find, in the order of the text. */
function ofType(
  type: EntityType,
  detectors: readonly Numbered[],
  run: (numbered: Numbered) => readonly Entity[],
): readonly Entity[] {
  let found: Entity[] | undefined;
  for (const detector of detectors) {
    const entities = run(detector);
    if (entities.length === 0) continue;
    for (const entity of entities) if (entity.type === type) (found ??= []).push(entity);
  }
  return found?.sort((a, b) => a.start - b.start || b.end - a.end) ?? NONE;
}

const knownSources = new WeakMap<readonly Detector[], (readonly Numbered[] | undefined)[]>();

/** Which of some detectors may find entities of a type, by its number; filled when somebody first asks, for all posts. */
function sourcesIn(detectors: readonly Detector[]): (readonly Numbered[] | undefined)[] {
  let known = knownSources.get(detectors);
  if (!known) knownSources.set(detectors, (known = tableByType()));
  return known;
}

function detectorsOf(type: EntityType, detectors: readonly Detector[]): readonly Numbered[] {
  return detectors
    .map((detector, number) => ({ number, detector }))
    .filter(({ detector }) => detector.types.includes(type));
}
