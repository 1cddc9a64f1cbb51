import type { Scene } from '../detectors/detector.js';
import type { Entity, EntityType } from '../detectors/entity.js';
import type { Disclosure } from '../disclosure/disclosure.js';
import type { TrainedModels } from '../disclosure/models.js';
import { readDisclosure } from '../disclosure/read-disclosure.js';
import type { FieldName } from '../readers/post.js';
import { assignRole } from '../roles/assign-role.js';
import type { RoledEntity } from '../roles/role.js';
import type { Range } from '../text/mapped-text.js';

/** Everything known of one post, found out when it is asked for: entities, whom they are about, what they disclose. */
export class Analysis {
  private readonly roled = new Map<EntityType, readonly RoledEntity[]>();
  private reading: Disclosure | undefined;

  constructor(
    readonly scene: Scene,
    private readonly models: () => TrainedModels,
  ) {}

  get disclosure(): Disclosure {
    return (this.reading ??= readDisclosure(this.scene, (type) => this.ofType(type), this.models()));
  }

  entities(...types: EntityType[]): readonly RoledEntity[] {
    const [only, ...others] = types;
    if (only && others.length === 0) return this.ofType(only);
    return types.flatMap((type) => this.ofType(type)).sort((a, b) => a.start - b.start);
  }

  near(entity: Range, types: readonly EntityType[], sentences = 0): readonly RoledEntity[] {
    const home = this.sentenceIndex(entity);
    const all = this.scene.document.sentences;
    const start = all[home - sentences]?.start ?? 0;
    const end = all[home + sentences + 1]?.start ?? Infinity;
    return types
      .flatMap((type) => between(this.entities(type), start, end))
      .filter((other) => other.start !== entity.start || other.end !== entity.end)
      .sort((a, b) => a.start - b.start);
  }

  fieldOf(range: Range): FieldName {
    const at = this.scene.document.originalOffset(range.start);
    return this.scene.post.fields.find((field) => field.start <= at && at < field.end)?.name ?? 'body';
  }

  private ofType(type: EntityType): readonly RoledEntity[] {
    let entities = this.roled.get(type);
    if (!entities) {
      entities = this.scene.entities(type).map((entity) => this.withRole(entity));
      this.roled.set(type, entities);
    }
    return entities;
  }

  private withRole(entity: Entity): RoledEntity {
    const { role, confidence, cues } = assignRole(this.scene, entity, () => this.models().names);
    return { ...entity, role, roleConfidence: confidence, roleCues: cues };
  }

  private sentenceIndex(range: Range): number {
    const { document } = this.scene;
    return document.tokens[document.tokenAt(range.start)]?.sentence ?? 0;
  }
}

/** The entities that begin in a stretch, found by halving: rules ask for neighbours once per entity. */
function between(entities: readonly RoledEntity[], start: number, end: number): RoledEntity[] {
  let low = 0;
  let high = entities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entities[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: RoledEntity[] = [];
  for (let i = low; i < entities.length; i++) {
    const entity = entities[i];
    if (!entity || entity.start >= end) break;
    found.push(entity);
  }
  return found;
}
