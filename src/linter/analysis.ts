import type { Scene } from '../detectors/detector.js';
import { tableByType, typeNumber, type Entity, type EntityType } from '../detectors/entity.js';
import type { Disclosure } from '../disclosure/disclosure.js';
import type { TrainedModels } from '../disclosure/models.js';
import { readDisclosure } from '../disclosure/read-disclosure.js';
import type { FieldName } from '../readers/post.js';
import { assignRole } from '../roles/assign-role.js';
import type { RoledEntity } from '../roles/role.js';
import type { Range } from '../text/mapped-text.js';
import { permissionOf, type AuthorizationTerms, type Permission } from './authorization.js';
import { Subject } from './subject.js';

const NONE: readonly RoledEntity[] = [];

/** Everything known of one post, found out when it is asked for: entities, whom they are about, what they disclose. */
export class Analysis {
  /** Entities of several types in one order, by the types. */
  private readonly joined = new Map<string, readonly RoledEntity[]>();
  /** By the number of the type. */
  private readonly roled = tableByType<readonly RoledEntity[]>();
  private readonly names = () => this.models().names;
  private reading: Disclosure | undefined;
  private allowed: Permission | undefined;

  constructor(
    readonly scene: Scene,
    private readonly models: () => TrainedModels,
    private readonly terms: () => AuthorizationTerms,
  ) {}

  /** What the authorization that the post names permits. */
  get permission(): Permission {
    return (this.allowed ??= permissionOf(this, this.terms));
  }

  get disclosure(): Disclosure {
    return (this.reading ??= readDisclosure(this.scene, (type) => this.ofType(type), this.models()));
  }

  entities(...types: EntityType[]): readonly RoledEntity[] {
    const [only] = types;
    if (only && types.length === 1) return this.ofType(only);
    const key = types.join();
    let joined = this.joined.get(key);
    if (!joined) {
      joined = types.flatMap((type) => this.ofType(type)).sort(inTextOrder);
      this.joined.set(key, joined);
    }
    return joined;
  }

  /** True where the post holds an entity of one of the types. */
  holdsAny(types: readonly EntityType[]): boolean {
    for (const type of types) if (this.scene.entities(type).length > 0) return true;
    return false;
  }

  near(entity: Range, types: readonly EntityType[], sentences = 0): readonly RoledEntity[] {
    const home = this.sentenceIndex(entity);
    const all = this.scene.document.sentences;
    const start = all[home - sentences]?.start ?? 0;
    const end = all[home + sentences + 1]?.start ?? Infinity;
    const found: RoledEntity[] = [];
    for (const type of types) addBetween(this.entities(type), start, end, entity, found);
    return found.sort(inTextOrder);
  }

  fieldOf(range: Range): FieldName {
    const at = this.scene.document.originalOffset(range.start);
    return this.scene.post.fields.find((field) => field.start <= at && at < field.end)?.name ?? 'body';
  }

  private ofType(type: EntityType): readonly RoledEntity[] {
    return (this.roled[typeNumber(type)] ??= this.withRoles(this.scene.entities(type)));
  }

  private withRoles(found: readonly Entity[]): readonly RoledEntity[] {
    return found.length === 0 ? NONE : found.map((entity) => this.withRole(entity));
  }

  private withRole(entity: Entity): RoledEntity {
    return new Subject(entity, assignRole(this.scene, entity, this.names));
  }

  private sentenceIndex(range: Range): number {
    const { document } = this.scene;
    return document.tokens[document.tokenAt(range.start)]?.sentence ?? 0;
  }
}

function inTextOrder(a: Range, b: Range): number {
  return a.start - b.start;
}

/** Adds the entities that begin in a stretch, but for `self`; found by halving: rules ask for neighbours once per entity. */
function addBetween(
  entities: readonly RoledEntity[],
  start: number,
  end: number,
  self: Range,
  found: RoledEntity[],
): void {
  let low = 0;
  let high = entities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entities[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < entities.length; i++) {
    const entity = entities[i];
    if (!entity || entity.start >= end) break;
    if (entity.start !== self.start || entity.end !== self.end) found.push(entity);
  }
}
