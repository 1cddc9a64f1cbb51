import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/** What marks a folder as the root of a repository (a file in worktrees and submodules), and of a project without git. */
const MARKS = ['.git', 'package.json'];

/**
 * The folder above which nothing is looked for: the nearest that holds `.git`, else the nearest that holds
 * `package.json`. Undefined where there is neither.
 */
export function findRoot(folder: string): string | undefined {
  for (const mark of MARKS) {
    for (let at = folder; ; at = dirname(at)) {
      if (existsSync(join(at, mark))) return at;
      if (dirname(at) === at) break;
    }
  }
  return undefined;
}

/** True for a folder itself and for all that is in it, as the paths are written. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** True where a path that exists lies in a folder and no link on its way leads out of it. */
export function isReallyWithin(path: string, folder: string): boolean {
  return isWithin(realpathSync(path), realpathSync(folder));
}
