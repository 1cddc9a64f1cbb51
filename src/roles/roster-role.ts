import type { Scene } from '../detectors/detector.js';
import type { Entity, EntityType } from '../detectors/entity.js';
import type { Roster } from '../detectors/roster.js';
import { oncePerDocument, type Document } from '../text/document.js';
import type { RoleAssignment } from './role.js';
import {
  bareAddress,
  endsOf,
  indexOf,
  nameWords,
  type Lookup,
  type NameIndex,
  type RosterIndex,
} from './roster-index.js';

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

/**
 * People in a list up to which one name alone means the one who is listed. A list of hundreds holds most given names and
 * many surnames that patients have, so there a single name counts only where the post names the person in full too.
 */
const TEAM = 50;

/** The role that the organisation's own roster gives an entity; undefined where it lists nothing like it. */
export function rosterRole(scene: Scene, entity: Entity): RoleAssignment | undefined {
  const [list, role] = ROSTER_OF[entity.type] ?? [];
  if (!list || !role || scene.roster[list].length === 0) return undefined;
  const index = indexOf(scene.roster);
  const entries = entriesFor(list, index, scene.document, entity);
  if (entries.length === 0) return undefined;
  for (const entry of entries) index.used.add(`${list} ${entry}`);
  return { role, confidence: 1, cues: ['roster'] };
}

function entriesFor(
  list: keyof Roster,
  index: RosterIndex,
  document: Document,
  entity: Entity,
): readonly string[] {
  const text = document.text.slice(entity.start, entity.end);
  switch (list) {
    case 'staff':
      return [...named(nameWords(text), index.staff), ...surnames(nameWords(text), index.staff, document)];
    case 'facilities':
      return [...named(nameWords(text), index.facilities), ...only(nameWords(text), index.facilities.words)];
    case 'phones':
      return index.phones.get(text.replace(/\D/g, '').slice(-10)) ?? [];
    case 'domains':
      return atDomain(bareAddress(text), index.domains);
    case 'handles':
      return index.handles.get(text.toLowerCase().replace(/^[@#]/, '')) ?? [];
    case 'events':
      return heldIn(document, entity, index.events);
  }
}

/** Entries that stand among the words as a whole, or whose first and last word are the first and last of them. */
function named(words: readonly string[], { whole, ends, longest }: NameIndex): string[] {
  const found: string[] = [];
  for (let start = 0; start < words.length; start++) {
    const most = Math.min(words.length, start + longest);
    for (let end = start + 1; end <= most; end++)
      found.push(...(whole.get(words.slice(start, end).join(' ')) ?? []));
  }
  for (const key of endsOf(words)) found.push(...(ends.get(key) ?? []));
  return found;
}

function only(words: readonly string[], lookup: Lookup): readonly string[] {
  const [word] = words;
  return word !== undefined && words.length === 1 ? (lookup.get(word) ?? []) : [];
}

function surnames(words: readonly string[], { words: known, size }: NameIndex, document: Document): string[] {
  const entries = only(words, known);
  return size <= TEAM ? [...entries] : entries.filter((entry) => names(document, entry));
}

const lowered = oncePerDocument(({ text }: Document) => ({
  text: text.toLowerCase(),
  has: new Map<string, boolean>(),
}));

/** Whether a post holds an entry in full; looked for once. */
function names(document: Document, entry: string): boolean {
  const known = lowered(document);
  let has = known.has.get(entry);
  if (has === undefined) known.has.set(entry, (has = known.text.includes(nameWords(entry).join(' '))));
  return has;
}

/** Entries that are the address, its host, or a domain that the host belongs to. */
function atDomain(address: string, domains: Lookup): readonly string[] {
  const whole = domains.get(address);
  if (whole) return whole;
  const path = address.indexOf('/');
  for (let end = path < 0 ? -1 : address.length; end > path; end = address.lastIndexOf('/', end - 1)) {
    const entries = domains.get(address.slice(0, end));
    if (entries) return entries;
  }
  let host = hostOf(address);
  for (let dot = 0; dot >= 0; dot = host.indexOf('.'), host = host.slice(dot + 1)) {
    const entries = domains.get(host);
    if (entries) return entries;
  }
  return [];
}

/** What stands behind `@` and before port, path and query. */
function hostOf(address: string): string {
  const end = address.search(/[/?#:]/);
  const before = end < 0 ? address : address.slice(0, end);
  return before.slice(before.lastIndexOf('@') + 1);
}

function heldIn(document: Document, entity: Entity, events: Lookup): readonly string[] {
  const sentence = document.sentenceOf(entity);
  if (!sentence) return [];
  const text = document.text.slice(sentence.start, sentence.end).toLowerCase();
  return [...events].flatMap(([event, entries]) => (text.includes(event) ? entries : []));
}
