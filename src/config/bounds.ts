import { lstatSync, realpathSync } from 'node:fs';
import { fail, type Spot } from './checks.js';
import { isReallyWithin, isWithin } from './root.js';
import type { StoredFiles } from './stored-files.js';

/**
 * How far a configuration reaches. Whoever can write into the repository may write its configuration; nobody else may,
 * so nothing above it is read and no link that leads out of it is followed.
 */
export interface Bounds {
  /** The folder in which everything that the configuration names must lie. */
  readonly root: string;
  /** Why no code may run; absent where it may. */
  readonly noCode?: string;
  /** Where files are kept that do not come from the disk. */
  readonly stored?: StoredFiles;
}

/** @throws ConfigError where a file is missing or lies outside, by its path or by a link. */
export function checkInside(path: string, { root, stored }: Bounds, what: string, spot: Spot): void {
  if (!isWithin(path, root)) fail(spot, `${what} lies outside of ${root}: it is not read`);
  // What git keeps as a file is no link.
  if (stored?.has(path)) return;
  if (!exists(path)) fail(spot, `${what} does not exist`);
  if (isDangling(path)) fail(spot, `${what} is a link to a file that does not exist`);
  if (!isReallyWithin(path, root))
    fail(spot, `${what} is a link that leads out of ${root}: it is not followed`);
}

/** @throws ConfigError where no code may run. */
export function checkCode({ noCode }: Bounds, what: string, instead: string, spot: Spot): void {
  if (noCode !== undefined) fail(spot, `${what} is code, and ${noCode}. ${instead}`);
}

/** True for a link too, whether or not it leads anywhere. */
function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isDangling(path: string): boolean {
  try {
    realpathSync(path);
    return false;
  } catch {
    return true;
  }
}
