import type { Entity } from '../detectors/entity.js';

/** Whom an entity is about. HIPAA protects patients, their relatives, employers and household members. */
export const ROLES = [
  'patient',
  'relative',
  'staff', // workforce and providers, including teams
  'public-figure', // officials, celebrities, history, eponyms
  'community', // donors, visitors, volunteers, journalists, speakers
  'organisation', // facilities, partners, events
  'author', // whoever writes, about themselves
  'generic', // "you", "patients", statistics
  'hypothetical', // templates, examples, fiction
  'unknown',
] as const;
export type Role = (typeof ROLES)[number];

/** A role with the cues that decided; cues are names of cues, never text of the post. */
export interface RoleAssignment {
  readonly role: Role;
  /** 0 to 1. */
  readonly confidence: number;
  readonly cues: readonly string[];
}

/** An entity and whom it is about: what rules see. */
export interface RoledEntity extends Entity {
  readonly role: Role;
  readonly roleConfidence: number;
  readonly roleCues: readonly string[];
}

/** Roles whose identifiers are protected when health, care or payment is told of them. */
export function isProtected(role: Role): boolean {
  return role === 'patient' || role === 'relative' || role === 'unknown';
}
