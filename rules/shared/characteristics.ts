import type { Entity } from '../../src/detectors/entity.js';

/** What makes a case known to the public: `no-unique-or-publicized-event` speaks of it. */
const PUBLIC_EVENTS = new Set(['unique', 'record', 'event', 'publicized-event', 'first', 'only']);

/** True for records, firsts and events in the news; false for occupations, offices and teams. */
export function isPublicEvent(characteristic: Entity): boolean {
  return characteristic.subtype !== undefined && PUBLIC_EVENTS.has(characteristic.subtype);
}
