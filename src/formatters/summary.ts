import type { LintResult } from '../engine/result.js';
import type { Palette } from './formatter.js';
import { count } from './terminal-text.js';

/** The last lines of a report: what was found, and always how much was checked. */
export function summary(results: readonly LintResult[], palette: Palette): string {
  const errors = sum(results, (result) => result.errorCount);
  const warnings = sum(results, (result) => result.warningCount);
  const found = `${count(errors + warnings, 'problem')} (${count(errors, 'error')}, ${count(warnings, 'warning')})`;
  const paint = errors > 0 ? palette.error : warnings > 0 ? palette.warning : palette.good;
  return `${paint(errors + warnings > 0 ? `✖ ${found}` : '✔ No problems')}\n${palette.faint(checked(results))}\n`;
}

/** `Checked 3 files, 12 posts with 45 rules.` and what was silenced or could not be read. */
export function checked(results: readonly LintResult[]): string {
  const files = count(results.filter(wasRead).length, 'file');
  const posts = count(
    sum(results, (result) => result.postCount),
    'post',
  );
  const rules = count(new Set(results.flatMap((result) => result.ruleIds)).size, 'rule');
  const silenced = sum(results, (result) => result.suppressedMessages.length);
  const broken = results.filter((result) => result.messages.some((message) => message.fatal)).length;
  return [
    `Checked ${files}, ${posts} with ${rules}.`,
    ...(silenced > 0 ? [`${count(silenced, 'finding')} silenced in the drafts.`] : []),
    ...(broken > 0 ? [`${count(broken, 'file')} not, or not fully, checked.`] : []),
  ].join(' ');
}

/** False where nothing of the file could be read. */
function wasRead(result: LintResult): boolean {
  return result.postCount > 0 || !result.messages.some((message) => message.fatal);
}

function sum(results: readonly LintResult[], of: (result: LintResult) => number): number {
  return results.reduce((total, result) => total + of(result), 0);
}
