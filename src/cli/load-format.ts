import { PhiLintError } from '../config/errors.js';
import { didYouMean } from '../config/nearest.js';
import type { LintResult } from '../engine/result.js';
import type { FormatContext, ReportText } from '../formatters/formatter.js';
import { FORMATS } from '../formatters/index.js';

/** A format that is ready to use, whoever wrote it. Some formatters for ESLint print by themselves and return nothing. */
export type LoadedFormat = (
  results: readonly LintResult[],
  context: FormatContext,
  maxWarnings: number | undefined,
) => ReportText | Promise<ReportText | undefined>;

/**
 * Loads a format: a built-in one, or a formatter for ESLint by path or package.
 * @throws PhiLintError where there is none of that name, or it cannot be loaded.
 */
export async function loadFormat(name: string, cwd: string): Promise<LoadedFormat> {
  const builtIn = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (builtIn) return builtIn.load();
  const { loadOtherFormat } = await import('./other-format.js');
  const other = await loadOtherFormat(name, cwd);
  if (other) return other;
  const names = Object.keys(FORMATS);
  throw new PhiLintError(
    `There is no format "${name}".${didYouMean(name, names)} Built in are ${names.join(', ')}; others are a file (./my-format.js) or a package (eslint-formatter-${packageStem(name)}) that is installed in this folder.`,
  );
}

function packageStem(name: string): string {
  return /^[\w.-]+$/.test(name) ? name : 'name';
}
