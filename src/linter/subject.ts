import type { Entity, EntityType } from '../detectors/entity.js';
import type { Role, RoleAssignment, RoledEntity } from '../roles/role.js';

/** An entity with its role. A class, because a post has many of them and rules look at each again and again. */
export class Subject implements RoledEntity {
  readonly type: EntityType;
  declare readonly subtype?: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly identifier: boolean;
  readonly role: Role;
  readonly roleConfidence: number;
  private cues: readonly string[] | undefined;

  constructor(
    entity: Entity,
    private readonly assignment: RoleAssignment,
  ) {
    this.type = entity.type;
    if (entity.subtype !== undefined) this.subtype = entity.subtype;
    this.start = entity.start;
    this.end = entity.end;
    this.confidence = entity.confidence;
    this.identifier = entity.identifier;
    this.role = assignment.role;
    this.roleConfidence = assignment.confidence;
  }

  /** Most entities are never reported, so which cues decided is worked out when somebody asks. */
  get roleCues(): readonly string[] {
    return (this.cues ??= this.assignment.cues);
  }
}
