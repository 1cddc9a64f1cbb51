import { CONTEXT_TYPES, IDENTIFIER_TYPES } from '../../detectors/entity.js';
import type { AnyRule, Edit, Report, RuleContext, RuleMeta } from '../rule.js';

const HANDLERS: readonly string[] = [...IDENTIFIER_TYPES, ...CONTEXT_TYPES, 'post'];
const REPORT_KEYS = 'at messageId rests severity certainty related cues fix suggestions'.split(' ');

/** A rule that is watched while it works: what it does wrong without a crash is told to `onProblem`. */
export function watchedRule(rule: AnyRule, onProblem: (problem: string) => void): AnyRule {
  return {
    meta: rule.meta,
    create(context) {
      const seen: RuleContext<unknown> = context;
      const report = (given: Report): void => {
        watchReport(given, seen, onProblem);
        seen.report(given);
      };
      const watched = Object.create(seen, { report: { value: report } }) as RuleContext<never>;
      const handlers = rule.create(watched);
      const unknown = Object.keys(handlers).find((key) => !HANDLERS.includes(key));
      if (unknown !== undefined) onProblem(`There are no entities of the type "${unknown}".`);
      const missed = Object.keys(handlers).find((key) => !isNeeded(key, rule.meta));
      if (missed !== undefined) onProblem(`The rule handles "${missed}", but its "needs" do not name it.`);
      return handlers;
    },
  };
}

/** False for a handler of a type that the rule's `needs` leave out: posts with such entities alone would not be shown to it. */
function isNeeded(key: string, { needs }: RuleMeta): boolean {
  return key === 'post' || needs === undefined || (needs as readonly string[]).includes(key);
}

function watchReport(
  report: Report,
  context: RuleContext<unknown>,
  onProblem: (problem: string) => void,
): void {
  const unknown = Object.keys(report).find((key) => !REPORT_KEYS.includes(key));
  if (unknown !== undefined) onProblem(`A report has no "${unknown}".`);
  const fix = report.fix?.();
  if (fix) watchEdit(fix, report, context, onProblem);
}

function watchEdit(
  { at, text }: Edit,
  report: Report,
  { document }: RuleContext<unknown>,
  onProblem: (problem: string) => void,
): void {
  const wordsOf = ({ start, end }: Edit['at']) => document.text.slice(start, end);
  if (wordsOf(at) === text) onProblem('A fix changes nothing.');
  const reported = wordsOf(report.at).trim().toLowerCase();
  if (reported !== '' && text.toLowerCase().includes(reported))
    onProblem('The text of a fix repeats the words that were reported: reports would hold them.');
}
