import type { Scene } from '../detectors/detector.js';
import type { Entity, EntityType } from '../detectors/entity.js';
import type { Roster } from '../detectors/roster.js';
import type { RoleAssignment } from './role.js';

/** Which list of the roster speaks of which entities, and what it makes of them. */
const ROSTER_OF: Readonly<Partial<Record<EntityType, readonly [keyof Roster, 'staff' | 'organisation']>>> = {
  name: ['staff', 'staff'],
  facility: ['facilities', 'organisation'],
  location: ['facilities', 'organisation'],
  phone: ['phones', 'organisation'],
  fax: ['phones', 'organisation'],
  email: ['domains', 'organisation'],
  url: ['domains', 'organisation'],
  handle: ['handles', 'organisation'],
  hashtag: ['handles', 'organisation'],
  date: ['events', 'organisation'],
};

/** The role that the organisation's own roster gives an entity; undefined where it lists nothing like it. */
export function rosterRole(scene: Scene, entity: Entity): RoleAssignment | undefined {
  const [list, role] = ROSTER_OF[entity.type] ?? [];
  if (!list || !role || scene.roster[list].length === 0) return undefined;
  const text = scene.document.text.slice(entity.start, entity.end).toLowerCase();
  const listed = scene.roster[list].some((entry) => matches(list, text, entry.toLowerCase(), scene, entity));
  return listed ? { role, confidence: 1, cues: ['roster'] } : undefined;
}

function matches(list: keyof Roster, text: string, entry: string, scene: Scene, entity: Entity): boolean {
  switch (list) {
    case 'phones':
      return digits(text) !== '' && digits(entry).endsWith(digits(text).slice(-10));
    case 'domains':
      return text.includes(entry);
    case 'handles':
      return text.replace(/^[@#]/, '') === entry.replace(/^[@#]/, '');
    case 'events':
      return scene.document.sentenceOf(entity) !== undefined && sentenceText(scene, entity).includes(entry);
    default:
      return entry === text || words(entry).some((word) => word === text) || text.includes(entry);
  }
}

function sentenceText(scene: Scene, entity: Entity): string {
  const sentence = scene.document.sentenceOf(entity);
  return sentence ? scene.document.text.slice(sentence.start, sentence.end).toLowerCase() : '';
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}

function words(text: string): string[] {
  return text.split(/\s+/);
}
