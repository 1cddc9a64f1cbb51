import { PhiLintError } from '../config/errors.js';
import { didYouMean } from '../config/nearest.js';
import type { BaselineOptions, BaselineReport } from '../engine/baseline/baseline.js';
import type { PhiLint } from '../engine/phi-lint.js';
import { count, shownPath } from '../formatters/terminal-text.js';
import type { Environment } from './environment.js';
import type { Flags } from './flags.js';

/** The list of existing findings as flags and variables name it. Keys come by variable: flags show in lists of processes. */
export function baselineOptions({ env }: Environment, flags: Flags): BaselineOptions {
  const { PHI_LINT_BASELINE_KEY: key, PHI_LINT_BASELINE_KEY_FILE: keyFile } = env;
  const isMade = flags.suppressAll === true || flags.suppressRule !== undefined;
  return {
    mode: isMade ? 'suppress' : flags.pruneSuppressions ? 'prune' : 'apply',
    ...(flags.suppressRule && { rules: flags.suppressRule }),
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
  const { suppressAll, suppressRule, pruneSuppressions } = flags;
  const [name, other] = [
    suppressAll && '--suppress-all',
    suppressRule && '--suppress-rule',
    pruneSuppressions && '--prune-suppressions',
  ].filter((one) => typeof one === 'string');
  if (flags.failOnUnprunedSuppressions && flags.passOnUnprunedSuppressions)
    throw new PhiLintError(
      '--fail-on-unpruned-suppressions and --pass-on-unpruned-suppressions go against each other.',
    );
  if (name === undefined) return;
  if (other !== undefined) throw new PhiLintError(`${name} and ${other} cannot be used together.`);
  if (flags.stdin || paths.includes('-')) throw new PhiLintError(`${name} cannot be used with stdin.`);
  if (flags.staged) throw new PhiLintError(`${name} cannot be used with --staged: the list is one of files.`);
}

/** @throws PhiLintError where `--suppress-rule` names no rule. */
export async function checkSuppressedRules(phiLint: PhiLint, { suppressRule = [] }: Flags): Promise<void> {
  if (suppressRule.length === 0) return;
  const ids = (await phiLint.getRules()).map(({ meta }) => meta.id);
  const unknown = suppressRule.find((rule) => !ids.includes(rule));
  if (unknown !== undefined)
    throw new PhiLintError(`--suppress-rule: there is no rule "${unknown}".${didYouMean(unknown, ids)}`);
}

/**
 * Says on stderr what was done with the list. True where a run must not pass, because the list is to be pruned. It passes
 * unless that is asked for, other than in ESLint: what surrounds a sentence decides with what it discloses, so findings
 * come and go with harmless edits, and a paragraph more above an old post must not stop a commit.
 */
export function reportBaseline(
  { stderr, cwd }: Environment,
  { filePath, mode, silenced, standing, stale }: BaselineReport,
  flags: Flags,
): boolean {
  const list = shownPath(filePath, cwd);
  if (mode === 'suppress') {
    stderr.write(
      `phi-lint: ${list} holds ${count(silenced, 'finding')} of these files.${restOf(standing, flags)}\n`,
    );
  }
  if (mode !== 'apply' || stale === 0) return false;
  const what = `${count(stale, 'entry', 'entries')} for these files that no finding matches`;
  stderr.write(
    `phi-lint: ${list} has ${what}. --prune-suppressions takes them off, so that nobody can put the words back unseen.\n`,
  );
  return flags.failOnUnprunedSuppressions === true;
}

function restOf(standing: number, { suppressRule }: Flags): string {
  if (standing === 0) return '';
  const rest = count(standing, 'finding');
  return suppressRule ? ` ${rest} not on it.` : ` ${rest} cannot be on it and must be repaired.`;
}
