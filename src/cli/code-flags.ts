import { PhiLintError } from '../config/errors.js';
import { didYouMean } from '../config/nearest.js';
import { FORMATS } from '../formatters/index.js';
import type { Flags } from './flags.js';

/**
 * Refuses formats that are not built in where no code may run: they would be a file or a package of code.
 * @throws PhiLintError
 */
export function checkCodeFlags({ code, format = [] }: Flags): void {
  if (code) return;
  const names = Object.keys(FORMATS);
  const other = format.find((name) => !names.includes(name));
  if (other === undefined) return;
  throw new PhiLintError(
    `--format: "${other}" is not built in, so it is code, and --no-code forbids it.${didYouMean(other, names) || ` Built in are ${names.join(', ')}.`}`,
  );
}
