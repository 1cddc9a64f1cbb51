import type { SuppressedMessage } from '../linter/message.js';
import type { LintResult } from '../engine/result.js';
import { extensionOf } from '../readers/index.js';
import type { Palette } from './formatter.js';
import { isNotFullyChecked } from './tallies.js';
import { count, printable } from './terminal-text.js';

/** Kinds of files that are named in the summary. */
const MOST_KINDS = 5;

/** The last lines of a report: what was found, and always how much was checked. */
export function summary(
  results: readonly LintResult[],
  palette: Palette,
  passedOver: readonly string[] = [],
): string {
  const errors = sum(results, (result) => result.errorCount);
  const warnings = sum(results, (result) => result.warningCount);
  const found = `${count(errors + warnings, 'problem')} (${count(errors, 'error')}, ${count(warnings, 'warning')})`;
  const paint = errors > 0 ? palette.error : warnings > 0 ? palette.warning : palette.good;
  const fixable = sum(results, (result) => result.fixableErrorCount + result.fixableWarningCount);
  const hint = fixable > 0 ? `, ${fixable} of them with a fix (--fix)` : '';
  return `${paint(errors + warnings > 0 ? `✖ ${found}${hint}` : '✔ No problems')}\n${palette.faint(checked(results, passedOver))}\n`;
}

/** How much was checked. */
export function checkedCounts(
  results: readonly LintResult[],
): Readonly<Record<'files' | 'posts' | 'rules', number>> {
  return {
    files: results.filter(wasRead).length,
    posts: sum(results, (result) => result.postCount),
    // Files of the same settings share the list of their rules.
    rules: new Set([...new Set(results.map((result) => result.ruleIds))].flat()).size,
  };
}

/** `Checked 3 files, 12 posts with 45 rules.` and what was silenced, passed over, or could not be read. */
export function checked(results: readonly LintResult[], passedOver: readonly string[] = []): string {
  const { files, posts, rules } = checkedCounts(results);
  const all = sum(results, (result) => result.suppressedMessages.length);
  const existing = sum(results, (result) => result.suppressedMessages.filter(isExisting).length);
  const silenced = all - existing;
  const broken = results.filter(isNotFullyChecked).length;
  return [
    `Checked ${count(files, 'file')}, ${count(posts, 'post')} with ${count(rules, 'rule')}.`,
    ...(silenced > 0 ? [`${count(silenced, 'finding')} silenced in the drafts.`] : []),
    ...(existing > 0 ? [`${count(existing, 'finding')} on the list of existing findings.`] : []),
    ...(broken > 0 ? [`${count(broken, 'file')} not, or not fully, checked.`] : []),
    ...(passedOver.length > 0 ? [passedOverFiles(passedOver)] : []),
  ].join(' ');
}

/** `3 files passed over: .pdf, .pptx.` */
export function passedOverFiles(passedOver: readonly string[]): string {
  const kinds = [...new Set(passedOver.map((filePath) => extensionOf(filePath) || 'no extension'))].sort();
  const more = kinds.length > MOST_KINDS ? ` and ${kinds.length - MOST_KINDS} more` : '';
  return `${count(passedOver.length, 'file')} passed over: ${printable(kinds.slice(0, MOST_KINDS).join(', '))}${more}.`;
}

function isExisting({ suppressions }: SuppressedMessage): boolean {
  return suppressions.some(({ kind }) => kind === 'file');
}

/** False where nothing of the file could be read. */
function wasRead(result: LintResult): boolean {
  return result.postCount > 0 || !isNotFullyChecked(result);
}

function sum(results: readonly LintResult[], of: (result: LintResult) => number): number {
  return results.reduce((total, result) => total + of(result), 0);
}
