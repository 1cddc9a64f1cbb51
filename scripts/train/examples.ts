import type { Scene } from '../../src/detectors/detector.js';
import type { Entity, EntityType } from '../../src/detectors/entity.js';
import { DETECTORS } from '../../src/detectors/index.js';
import { EMPTY_ROSTER } from '../../src/detectors/roster.js';
import { openScene } from '../../src/detectors/scene.js';
import { LinearModels } from '../../src/roles/linear-model.js';
import { assignRole, roleOfName } from '../../src/roles/assign-role.js';
import { inferKind } from '../../src/roles/infer-kind.js';
import type { RoledEntity } from '../../src/roles/role.js';
import { nameCues } from '../../src/roles/name-cues.js';
import { Document } from '../../src/text/document.js';
import { MappedText } from '../../src/text/mapped-text.js';
import type { LabelledPost } from './corpus.js';

const NO_MODEL = new LinearModels(['']).model(0);

/** Gives every cue a number. */
export class Vocabulary {
  readonly cues: string[] = [];
  private readonly numbers = new Map<string, number>();

  private number(cue: string): number {
    let known = this.numbers.get(cue);
    if (known === undefined) {
      known = this.cues.length;
      this.numbers.set(cue, known);
      this.cues.push(cue);
    }
    return known;
  }

  /** The numbers of cues; where nothing is to be learned from them, those that are new are left out. */
  encode(cues: Iterable<string>, learn: boolean): Int32Array {
    if (learn) return Int32Array.from(cues, (cue) => this.number(cue));
    return Int32Array.from([...cues].flatMap((cue) => this.numbers.get(cue) ?? []));
  }
}

/** A labelled post with its scene open and the ranges of its labelled spans found. */
export interface Opened {
  readonly post: LabelledPost;
  readonly scene: Scene;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

export function open(post: LabelledPost): Opened {
  const text = MappedText.identity(post.text);
  const document = new Document(text);
  const scene = openScene(
    { post: { text, fields: [] }, kind: inferKind(document), document, roster: EMPTY_ROSTER },
    DETECTORS,
  );
  const spans = post.spans.flatMap(({ quote, type }) => {
    const words = new Document(MappedText.identity(quote)).text;
    return occurrences(document.text, words).map((start) => ({ start, end: start + words.length, type }));
  });
  return { post, scene, spans };
}

/** A name of a post, its cues, and whether it is a protected person's. */
export interface LabelledName {
  readonly name: Entity;
  readonly cues: Int32Array;
  readonly positive: boolean;
  readonly weight: number;
}

/** The names of a post with their labels. */
export function labelledNames(
  { post, scene, spans }: Opened,
  vocabulary: Vocabulary,
  learn: boolean,
): LabelledName[] {
  const labelled = new Set(
    spans
      .filter(({ type }) => type === 'NAME')
      .flatMap(({ start, end }) => scene.document.text.slice(start, end).toLowerCase().split(/\s+/)),
  );
  return scene.entities('name').map((name) => {
    const words = scene.document.text.slice(name.start, name.end).toLowerCase().split(/\s+/);
    const positive = post.violation && words.some((word) => labelled.has(word));
    // In a violation not every name is labelled: one that is not counts for less.
    const weight = post.violation && !positive ? 0.5 : 1;
    return { name, cues: vocabulary.encode(nameCues(scene, name), learn), positive, weight };
  });
}

/** The entities of a post with their roles; names are told apart by the probability that they are protected. */
export function roledEntities(
  { scene }: Opened,
  protectedName: (name: Entity) => number,
): (type: EntityType) => readonly RoledEntity[] {
  const known = new Map<EntityType, readonly RoledEntity[]>();
  return (type) => {
    let entities = known.get(type);
    if (!entities) {
      entities = scene.entities(type).map((entity) => {
        const { role, confidence, cues } =
          entity.type === 'name'
            ? roleOfName(protectedName(entity), nameCues(scene, entity), [])
            : assignRole(scene, entity, () => NO_MODEL);
        return { ...entity, role, roleConfidence: confidence, roleCues: cues };
      });
      known.set(type, entities);
    }
    return entities;
  };
}

/** 1 and 0 for a telling and an innocent sentence; sentences of a violation without a label teach nothing. */
export function sentenceLabels({ post, scene, spans }: Opened): (boolean | undefined)[] {
  return scene.document.sentences.map((sentence) => {
    if (!post.violation) return false;
    return spans.some(({ start, end }) => start < sentence.end && sentence.start < end) ? true : undefined;
  });
}

function occurrences(text: string, quote: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(quote); quote !== '' && at !== -1; at = text.indexOf(quote, at + 1))
    found.push(at);
  return found;
}
