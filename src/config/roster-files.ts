import { dirname, resolve } from 'node:path';
import { decode } from '../text/decode.js';
import { checkInside, type Bounds } from './bounds.js';
import { fail, inside, type Spot } from './checks.js';
import type { FileConfig, RosterConfig } from './config.js';
import { ConfigError } from './errors.js';
import { readConfig } from './read-config.js';
import {
  inlineEntries,
  ROSTER_LISTS,
  rosterFiles,
  rosterLists,
  type RosterEntry,
  type RosterList,
} from './roster-config.js';
import { readRosterTable } from './roster-table.js';
import { isData } from './search-places.js';
import { bytesOf } from './stored-files.js';

/** A roster with the entries of its files, and where each of them is written. */
export interface WholeRoster {
  readonly entries: readonly RosterEntry[];
  /** Columns of tables that mean nothing, by file. */
  readonly unread: readonly Spot[];
}

/**
 * Puts the entries of a roster together: those of the configuration itself, then those of its files.
 * @throws ConfigError where a file is missing, out of bounds or broken.
 */
export async function readRoster(config: FileConfig, spot: Spot, bounds: Bounds): Promise<WholeRoster> {
  const entries = inlineEntries(config, spot);
  const unread: Spot[] = [];
  for (const reference of rosterFiles(config)) {
    const filePath = resolve(dirname(spot.source), reference);
    checkInside(filePath, bounds, `"${reference}"`, inside(spot, 'roster'));
    if (isData(filePath)) entries.push(...(await readLists(filePath, bounds)));
    else if (/\.(?:csv|tsv|tab)$/i.test(filePath)) {
      const table = readRosterTable(textOf(filePath, bounds), filePath);
      entries.push(...table.entries);
      unread.push(...table.unread.map((key) => ({ source: filePath, key })));
    } else fail(inside(spot, 'roster'), `"${reference}" must be a .csv, .tsv, .json or .yaml file`);
  }
  return { entries, unread };
}

/** The configuration with the entries of its roster, whatever file they stand in. */
export function withRoster<One extends FileConfig>(config: One, { entries }: WholeRoster): One {
  if (config.roster === undefined) return config;
  const of = (list: RosterList) => entries.filter((entry) => entry.list === list).map(({ entry }) => entry);
  return { ...config, roster: Object.fromEntries(ROSTER_LISTS.map((list) => [list, of(list)] as const)) };
}

async function readLists(filePath: string, bounds: Bounds): Promise<RosterEntry[]> {
  const { config } = await readConfig(filePath, bounds);
  const spot = { source: filePath, key: '' };
  rosterLists(config, spot);
  const entries = inlineEntries({ roster: config as RosterConfig }, spot);
  return entries.map((entry) => ({ ...entry, key: entry.key.replace('roster.', '') }));
}

/** Spreadsheets write tables in several encodings. */
function textOf(filePath: string, { stored }: Bounds): string {
  try {
    return decode(bytesOf(filePath, stored)).text;
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown error';
    throw new ConfigError(filePath, '', `cannot be read: ${reason}`);
  }
}
