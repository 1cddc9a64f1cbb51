import { EMPTY_ROSTER, type Roster } from '../detectors/roster.js';
import { check, described, fail, inside, object, oneOrMany, string, strings, type Spot } from './checks.js';
import type { FileConfig, RosterConfig } from './config.js';

/** The lists of a roster. */
export type RosterList = keyof Roster;

/** The names of the lists. */
export const ROSTER_LISTS = Object.keys(EMPTY_ROSTER) as readonly RosterList[];

const WHAT: Readonly<Record<RosterList, string>> = {
  staff: 'People who work for you.',
  facilities: 'Your hospitals, clinics, wings and addresses.',
  phones: 'Your numbers.',
  domains: 'Your web sites and addresses of mail: `larkspurfalls.example`.',
  handles: 'Your accounts and hashtags.',
  events: 'What you hold in public, with its date.',
};

/**
 * One entry. An empty one would be found in every text, and so make every patient one of the staff; a domain without a
 * dot would stand for half of all domains.
 */
export function checkEntry(list: RosterList, entry: string, spot: Spot): void {
  if (!/[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(entry))
    fail(spot, 'is too short: an entry holds two letters or digits at least');
  if (list === 'domains' && !/[\p{L}\p{N}]\.[\p{L}\p{N}]/u.test(entry))
    fail(spot, 'must be a domain, such as larkspurfalls.example');
  if (list === 'phones' && entry.replace(/\D/g, '').length < 3) fail(spot, 'must be a number');
}

function entries(list: RosterList) {
  return check(strings.schema, (value, spot) => {
    strings(value, spot);
    for (const [i, entry] of (value as string[]).entries())
      checkEntry(list, entry, { ...spot, key: `${spot.key}[${i}]` });
  });
}

const lists = Object.fromEntries(ROSTER_LISTS.map((list) => [list, described(WHAT[list], entries(list))]));

/** What a file of JSON or YAML may hold as a roster. */
export const rosterLists = object(lists);

const map = object({
  ...lists,
  files: described('CSV, TSV, JSON or YAML files with entries.', oneOrMany),
});

/** What `roster` may be in a configuration. */
export const roster = check({ anyOf: [map.schema, string.schema, strings.schema] }, (value, spot) => {
  if (typeof value === 'string') return;
  if (Array.isArray(value)) strings(value, spot);
  else map(value, spot);
});

/** One entry of a roster, and where it is written. */
export interface RosterEntry extends Spot {
  readonly list: RosterList;
  readonly entry: string;
}

/** The files that a roster names. */
export function rosterFiles({ roster: given }: FileConfig): readonly string[] {
  if (given === undefined) return [];
  return [isFiles(given) ? given : (given.files ?? [])].flat();
}

/** The entries that stand in the configuration itself. */
export function inlineEntries({ roster: given }: FileConfig, spot: Spot): RosterEntry[] {
  if (given === undefined || isFiles(given)) return [];
  return ROSTER_LISTS.flatMap((list) =>
    (given[list] ?? []).map((entry, i) => ({
      ...inside(spot, `roster.${list}[${i}]`),
      list,
      entry,
    })),
  );
}

/**
 * The lists of a roster whose files have been read.
 * @throws ConfigError where there are files still: whoever cannot open files cannot read them.
 */
export function inlineRoster(config: FileConfig): Partial<Roster> {
  const { roster: given } = config;
  if (rosterFiles(config).length > 0)
    fail({ source: 'config', key: 'roster' }, 'files can be read only where there is a file system');
  return given === undefined || isFiles(given) ? {} : given;
}

function isFiles(given: RosterConfig | string | readonly string[]): given is string | readonly string[] {
  return typeof given === 'string' || Array.isArray(given);
}
