import { stripVTControlCharacters } from 'node:util';
import { PhiLintError } from '../config/errors.js';
import type { LintResult } from '../engine/result.js';
import { eslintResults, eslintRulesMeta } from '../formatters/eslint-shape.js';
import { PLAIN, type FormatContext } from '../formatters/formatter.js';
import { describeCrash } from '../linter/crash.js';
import { findFormatter } from './find-formatter.js';
import type { LoadedFormat } from './load-format.js';

/**
 * A formatter that somebody wrote for ESLint, as a format of phi-lint; undefined where there is none of that name.
 * @throws PhiLintError where there is one and it cannot be used.
 */
export async function loadOtherFormat(name: string, cwd: string): Promise<LoadedFormat | undefined> {
  const formatter = await findFormatter(name, cwd);
  if (!formatter) return undefined;
  return async (results, context, maxWarnings) => {
    let text: unknown;
    try {
      text = await formatter(
        eslintResults(results, context.explain),
        eslintData(results, context, maxWarnings),
      );
    } catch (error) {
      // A formatter that reads files may quote them in its errors.
      throw new PhiLintError(`The formatter "${name}" failed (${describeCrash('', error).errorName}).`);
    }
    if (text === undefined || text === null) return undefined;
    if (typeof text !== 'string') throw new PhiLintError(`The formatter "${name}" returned no text.`);
    // Colours are its own decision, which knows nothing of files and of flags.
    const shown = context.palette === PLAIN ? stripVTControlCharacters(text) : text;
    return shown === '' || shown.endsWith('\n') ? shown : `${shown}\n`;
  };
}

/** The second argument of ESLint's formatters. */
function eslintData(
  results: readonly LintResult[],
  { cwd, rules, palette }: FormatContext,
  maxWarnings = Infinity,
) {
  const foundWarnings = results.reduce((total, result) => total + result.warningCount, 0);
  return {
    cwd,
    color: palette !== PLAIN,
    rulesMeta: eslintRulesMeta(results, rules),
    ...(foundWarnings > maxWarnings && { maxWarningsExceeded: { maxWarnings, foundWarnings } }),
  };
}
