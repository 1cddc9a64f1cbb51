import { PLAIN, type Palette } from '../formatters/formatter.js';
import type { Environment } from './environment.js';

/** Colours for a report that goes to stdout; chalk is loaded only where there is something to paint. */
export async function choosePalette(environment: Environment, flag: boolean | undefined): Promise<Palette> {
  const level = colourLevel(environment, flag);
  if (level === 0) return PLAIN;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level });
  return {
    error: (text) => chalk.red.bold(text),
    warning: (text) => chalk.yellow.bold(text),
    good: (text) => chalk.green(text),
    strong: (text) => chalk.underline(text),
    faint: (text) => chalk.dim(text),
  };
}

/** A flag decides, then FORCE_COLOR (https://force-color.org), then NO_COLOR (https://no-color.org), then the terminal. */
function colourLevel({ env, stdout }: Environment, flag: boolean | undefined): 0 | 1 | 2 | 3 {
  if (flag !== undefined) return flag ? 1 : 0;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) {
    if (forced === '0' || forced === 'false') return 0;
    return forced === '2' ? 2 : forced === '3' ? 3 : 1;
  }
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return 0;
  return stdout.isTTY && env['TERM'] !== 'dumb' ? 1 : 0;
}
