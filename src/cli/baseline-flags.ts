import { PhiLintError } from '../config/errors.js';
import type { BaselineOptions, BaselineReport } from '../engine/baseline/baseline.js';
import { count, shownPath } from '../formatters/terminal-text.js';
import type { Environment } from './environment.js';
import type { Flags } from './flags.js';

/** The list of existing findings as flags and variables name it. Keys come by variable: flags show in lists of processes. */
export function baselineOptions({ env }: Environment, flags: Flags): BaselineOptions {
  const { PHI_LINT_BASELINE_KEY: key, PHI_LINT_BASELINE_KEY_FILE: keyFile } = env;
  return {
    mode: flags.suppressAll ? 'suppress' : flags.pruneSuppressions ? 'prune' : 'apply',
    ...(flags.suppressionsLocation !== undefined && { filePath: flags.suppressionsLocation }),
    ...(key !== undefined && { key }),
    ...(keyFile !== undefined && { keyFile }),
  };
}

/**
 * Refuses flags that contradict one another, as ESLint does.
 * @throws PhiLintError
 */
export function checkBaselineFlags(paths: readonly string[], flags: Flags): void {
  if (flags.suppressAll && flags.pruneSuppressions)
    throw new PhiLintError('--suppress-all and --prune-suppressions cannot be used together.');
  if (!flags.suppressAll && !flags.pruneSuppressions) return;
  const name = flags.suppressAll ? '--suppress-all' : '--prune-suppressions';
  if (flags.stdin || paths.includes('-')) throw new PhiLintError(`${name} cannot be used with stdin.`);
  if (flags.staged) throw new PhiLintError(`${name} cannot be used with --staged: the list is one of files.`);
}

/**
 * Says on stderr what was done with the list. True where a run must not pass, because the list is to be pruned. It passes
 * unless that is asked for, other than in ESLint: what surrounds a sentence decides with what it discloses, so findings
 * come and go with harmless edits.
 */
export function reportBaseline(
  { stderr, cwd }: Environment,
  { filePath, mode, silenced, standing, stale }: BaselineReport,
  flags: Flags,
): boolean {
  const list = shownPath(filePath, cwd);
  if (mode === 'suppress') {
    const rest = standing > 0 ? ` ${count(standing, 'finding')} cannot be on it and must be repaired.` : '';
    stderr.write(`phi-lint: ${list} holds ${count(silenced, 'finding')} of these files.${rest}\n`);
  }
  if (mode !== 'apply' || stale === 0) return false;
  const what = `${count(stale, 'entry', 'entries')} for these files that no finding matches`;
  stderr.write(
    `phi-lint: ${list} has ${what}. --prune-suppressions takes them off, so that nobody can put the words back unseen.\n`,
  );
  return flags.failOnUnprunedSuppressions === true;
}
