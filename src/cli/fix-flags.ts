import { PhiLintError } from '../config/errors.js';
import { PhiLint } from '../engine/phi-lint.js';
import type { PhiLintOptions } from '../engine/phi-lint-options.js';
import type { LintResult } from '../engine/result.js';
import { count, shownPath } from '../formatters/terminal-text.js';
import type { Environment } from './environment.js';
import type { Flags } from './flags.js';

/** Files that are named before the rest is counted. */
const MOST_NAMED = 5;

/**
 * Refuses flags that cannot go together.
 * @throws PhiLintError
 */
export function checkFixFlags(flags: Flags): void {
  if (!flags.fix && !flags.fixDryRun) return;
  if (flags.fix && flags.fixDryRun)
    throw new PhiLintError('--fix and --fix-dry-run go against each other: use one of the two.');
  if (flags.staged)
    throw new PhiLintError(
      '--fix changes files and --staged checks what git has of them: fix the files, stage them, then check.',
    );
}

/** What the engine is told of fixes. With `--quiet` warnings are not fixed, as they are not shown. */
export function fixOptions(
  { cwd, stderr }: Environment,
  flags: Flags,
): Pick<PhiLintOptions, 'fix' | 'onUnwritable'> {
  if (!flags.fix && !flags.fixDryRun) return {};
  return {
    fix: flags.quiet ? ({ severity }) => severity === 2 : true,
    onUnwritable: (filePath) =>
      stderr.write(
        `phi-lint: ${shownPath(filePath, cwd)} is of a format that is not written: change it by hand.\n`,
      ),
  };
}

/**
 * Writes the files that were fixed. What came from stdin, and all in a dry run, keeps its fixed text for the report; of
 * files that were written the report has no text.
 * @throws PhiLintError where a file cannot be written.
 */
export async function finishFixes(
  { cwd, stderr }: Environment,
  flags: Flags,
  results: readonly LintResult[],
  hasStdin: boolean,
): Promise<readonly LintResult[]> {
  if (!flags.fix) return results;
  const written = hasStdin ? results.slice(1) : results;
  await PhiLint.outputFixes(written, { cwd });
  const changed = written.filter(({ output }) => output !== undefined);
  if (changed.length > 0) {
    const names = changed.slice(0, MOST_NAMED).map(({ filePath }) => shownPath(filePath, cwd));
    const more = changed.length > MOST_NAMED ? ` and ${changed.length - MOST_NAMED} more` : '';
    stderr.write(
      `phi-lint: changed ${count(changed.length, 'file')}: ${names.join(', ')}${more}. Read what it wrote before you post it.\n`,
    );
  }
  return results.map((result) => (written.includes(result) ? withoutOutput(result) : result));
}

function withoutOutput({ output: _output, ...rest }: LintResult): LintResult {
  return rest;
}
