import { stripVTControlCharacters } from 'node:util';
import { PhiLintError } from '../config/errors.js';
import { didYouMean } from '../config/nearest.js';
import { eslintResults, eslintRulesMeta } from '../formatters/eslint-shape.js';
import { PLAIN, type FormatContext } from '../formatters/formatter.js';
import { FORMATS } from '../formatters/index.js';
import type { LintResult } from '../engine/result.js';
import { describeCrash } from '../linter/crash.js';
import { findFormatter, type EslintFormatter } from './find-formatter.js';

/** A format that is ready to use, whoever wrote it. */
export type LoadedFormat = (
  results: readonly LintResult[],
  context: FormatContext,
  maxWarnings: number | undefined,
) => string | Promise<string>;

/**
 * Loads a format: a built-in one, or a formatter for ESLint by path or package.
 * @throws PhiLintError where there is none of that name, or it cannot be loaded.
 */
export async function loadFormat(name: string, cwd: string): Promise<LoadedFormat> {
  const builtIn = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (builtIn) return builtIn.load();
  const formatter = await findFormatter(name, cwd);
  if (formatter) return (...run) => runOther(name, formatter, ...run);
  const names = Object.keys(FORMATS);
  throw new PhiLintError(
    `There is no format "${name}".${didYouMean(name, names)} Built in are ${names.join(', ')}; others are a file (./my-format.js) or a package (eslint-formatter-${packageStem(name)}) that is installed in this folder.`,
  );
}

async function runOther(
  name: string,
  formatter: EslintFormatter,
  results: readonly LintResult[],
  context: FormatContext,
  maxWarnings: number | undefined,
): Promise<string> {
  const { cwd, explain, rules, palette } = context;
  const warnings = results.reduce((total, result) => total + result.warningCount, 0);
  const data = {
    cwd,
    color: palette !== PLAIN,
    rulesMeta: eslintRulesMeta(results, rules),
    ...(maxWarnings !== undefined &&
      warnings > maxWarnings && { maxWarningsExceeded: { maxWarnings, foundWarnings: warnings } }),
  };
  let text: unknown;
  try {
    text = await formatter(eslintResults(results, explain), data);
  } catch (error) {
    // A formatter that reads files may quote them in its errors.
    throw new PhiLintError(`The formatter "${name}" failed (${describeCrash('', error).errorName}).`);
  }
  if (typeof text !== 'string') throw new PhiLintError(`The formatter "${name}" returned no text.`);
  // Colours are its own decision, which knows nothing of files and of flags.
  const shown = palette === PLAIN ? stripVTControlCharacters(text) : text;
  return shown === '' || shown.endsWith('\n') ? shown : `${shown}\n`;
}

function packageStem(name: string): string {
  return /^[\w.-]+$/.test(name) ? name : 'name';
}
