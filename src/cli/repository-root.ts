import { isAbsolute, relative, resolve } from 'node:path';
import type { Environment } from './environment.js';

/** Where GitHub, GitLab and Azure check a repository out; they look for paths relative to it. */
const VARIABLES = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR', 'BUILD_SOURCESDIRECTORY'];

/** The folder that paths in reports for other tools are relative to: the repository that CI names, else the folder of the run. */
export function repositoryRoot({ cwd, env }: Environment): string {
  for (const name of VARIABLES) {
    const folder = env[name];
    if (folder && isAbsolute(folder) && holds(folder, cwd)) return resolve(folder);
  }
  return cwd;
}

function holds(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(/[\\/]/)[0] !== '..';
}
