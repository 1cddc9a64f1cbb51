import type { Roster } from '../detectors/roster.js';

/** Text in lower case → the entries that are written so. */
export type Lookup = ReadonlyMap<string, readonly string[]>;

/** A list of names of several words: people, or places. */
export interface NameIndex {
  /** All words of an entry. */
  readonly whole: Lookup;
  /** Its first word and its last one. */
  readonly ends: Lookup;
  /** Each of its words. */
  readonly words: Lookup;
  /** Words of the longest entry. */
  readonly longest: number;
  /** How many entries there are. */
  readonly size: number;
}

/** The lists of a roster in a form in which an entity is looked up without a walk through all entries. */
export interface RosterIndex {
  readonly staff: NameIndex;
  readonly facilities: NameIndex;
  readonly phones: Lookup;
  readonly domains: Lookup;
  readonly handles: Lookup;
  readonly events: Lookup;
  /** Entries that were found in some post, as `list entry`. */
  readonly used: Set<string>;
}

/** Words around a name that are not part of it. Takes `Dr.`, `RN`; leaves `Brightwell`. */
const TITLE =
  /^(?:dr|doctor|prof|professor|mr|mrs|ms|miss|nurse|rev|sr|jr|md|do|rn|lpn|cna|np|pa|pa-c|crna|dnp|fnp|aprn|bsn|msn|phd|psyd|pharmd|dds|dmd|dpm|dvm|od|dc|dpt|pt|ot|lcsw|lmft|facs|mph|mba|ii|iii|iv)\.?$/;

const indexes = new WeakMap<Roster, RosterIndex>();

/** The index of a roster, made once. */
export function indexOf(roster: Roster): RosterIndex {
  let index = indexes.get(roster);
  if (!index) indexes.set(roster, (index = build(roster)));
  return index;
}

/** The entries of some rosters that were found in posts, as `list entry`. */
export function usedEntries(rosters: readonly Roster[]): ReadonlySet<string> {
  return new Set(rosters.flatMap((roster) => [...(indexes.get(roster)?.used ?? [])]));
}

/** The words of a name in lower case, without titles, degrees and the `'s` of an owner. */
export function nameWords(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[\s,;:()"“”]+/)
    .filter((word) => word !== '' && !TITLE.test(word.replaceAll('.', '')));
}

/** A web address or domain in lower case, without what stands before its host. */
export function bareAddress(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:https?:\/\/|mailto:)?(?:www\.)?/, '')
    .replace(/\/$/, '');
}

function build(roster: Roster): RosterIndex {
  return {
    staff: nameIndex(roster.staff),
    facilities: nameIndex(roster.facilities),
    phones: lookup(roster.phones, phoneKeys),
    domains: lookup(roster.domains, (entry) => [bareAddress(entry).replace(/^@/, '')]),
    handles: lookup(roster.handles, (entry) => [entry.toLowerCase().replace(/^[@#]/, '')]),
    events: lookup(roster.events, (entry) => [entry.toLowerCase()]),
    used: new Set(),
  };
}

/** The number in full, and as people of the same town write it. */
function phoneKeys(entry: string): string[] {
  const digits = entry.replace(/\D/g, '').slice(-10);
  return digits.length > 7 ? [digits, digits.slice(-7)] : [digits];
}

function nameIndex(entries: readonly string[]): NameIndex {
  return {
    whole: lookup(entries, (entry) => [nameWords(entry).join(' ')]),
    ends: lookup(entries, (entry) => endsOf(nameWords(entry))),
    words: lookup(entries, nameWords),
    longest: entries.reduce((most, entry) => Math.max(most, nameWords(entry).length), 0),
    size: entries.length,
  };
}

/** First and last word, where there are two at least. */
export function endsOf(words: readonly string[]): string[] {
  return words.length < 2 ? [] : [`${words[0] ?? ''} ${words.at(-1) ?? ''}`];
}

function lookup(entries: readonly string[], keysOf: (entry: string) => readonly string[]): Lookup {
  const found = new Map<string, string[]>();
  for (const entry of entries) {
    for (const key of new Set(keysOf(entry))) {
      if (key === '') continue;
      const list = found.get(key);
      if (list) list.push(entry);
      else found.set(key, [entry]);
    }
  }
  return found;
}
