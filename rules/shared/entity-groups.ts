import type { EntityType } from '../../src/detectors/entity.js';

/** The health leg of PHI (45 CFR 160.103): condition, provision of care, payment. */
export const HEALTH_TYPES = [
  'condition',
  'treatment',
  'medication',
  'test',
  'care-event',
  'unit',
  'payment',
] as const satisfies readonly EntityType[];

/** Everything by which a text points at one person, with or without a name. */
export const PERSON_TYPES = [
  'name',
  'handle',
  'hashtag',
  'person',
  'kin',
] as const satisfies readonly EntityType[];
