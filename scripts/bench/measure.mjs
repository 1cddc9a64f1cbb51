/** Runs a program of Node to its end and says what that took. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const USAGE = join(import.meta.dirname, 'usage.cjs');
/** Milliseconds after which a program is given up. */
const LONGEST = 30 * 60_000;

/**
 * Milliseconds on the wall and of processor time, and the peak of memory in MB.
 * @throws Error where the program ends with a status that is not among `statuses`.
 */
export function measure({ args, cwd, statuses = [0] }) {
  const started = performance.now();
  const { status, error, output } = spawnSync(process.execPath, ['--require', USAGE, ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    env: plainEnvironment(),
    timeout: LONGEST,
  });
  const wall = performance.now() - started;
  if (error) throw error;
  if (!statuses.includes(status)) throw new Error(`It ended with ${status}.`);
  return { wall, ...JSON.parse(output[3]) };
}

/** Colours, CI and what a package manager sets change what programs do. */
function plainEnvironment() {
  const unwanted = /^(?:npm_|CI$|FORCE_COLOR$|NODE_OPTIONS$|GITHUB_|DEBUG$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !unwanted.test(name)));
}
