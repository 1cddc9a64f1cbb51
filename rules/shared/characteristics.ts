import type { Entity } from '../../src/detectors/entity.js';

/** What makes a case known to the public: `no-unique-or-publicized-event` speaks of it. */
const PUBLIC_EVENTS = new Set(['unique', 'fame', 'event']);

/** True for records, firsts, fame and events in the news; false for occupations, employers, looks and membership. */
export function isPublicEvent(characteristic: Entity): boolean {
  return characteristic.subtype !== undefined && PUBLIC_EVENTS.has(characteristic.subtype);
}
