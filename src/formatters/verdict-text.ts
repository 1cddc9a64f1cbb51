import type { LintResult } from '../engine/result.js';
import { verdictOf, type Verdict } from './tallies.js';
import { count } from './terminal-text.js';

/** A verdict in words, the sign in front of it included, for reports that people read. */
export interface VerdictText {
  readonly kind: Verdict;
  readonly title: string;
  readonly text: string;
}

/** What the results come to, for somebody who decides whether to post. */
export function verdictText(results: readonly LintResult[], exitCode: number): VerdictText {
  const kind = verdictOf(results);
  const files = results.filter((result) => result.messages.length > 0).length;
  const errors = results.reduce((total, result) => total + result.errorCount, 0);
  const warnings = results.reduce((total, result) => total + result.warningCount, 0);
  const found = `${count(errors, 'error')} and ${count(warnings, 'warning')} in ${count(files, 'file')}.`;
  if (results.length === 0) return { kind, title: '⊘ Nothing was checked', text: 'No draft was found.' };
  if (kind === 'incomplete') {
    return {
      kind,
      title: '⊘ Not everything was checked',
      text: `What was not checked may hold anything. ${found}`,
    };
  }
  if (kind === 'errors') return { kind, title: '✖ Do not post as it stands', text: found };
  if (kind === 'warnings') {
    const tooMany = exitCode === 0 ? '' : ' That is more than the limit.';
    return { kind, title: '▲ Look again before posting', text: `${found}${tooMany}` };
  }
  return { kind, title: '✔ No findings', text: 'phi-lint saw nothing. That is no approval.' };
}
