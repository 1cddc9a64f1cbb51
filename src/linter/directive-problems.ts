import type { LineTable } from '../text/line-table.js';
import type { Directive } from './directives.js';
import type { LintMessage, MessageSeverity } from './message.js';
import type { AnyRule } from './rule.js';
import { placeOf } from './to-message.js';

/** What is said of a directive. The texts hold nothing that stands in it. */
const PROBLEMS = {
  'unknown-directive':
    'This directive is not known: use phi-lint-disable-next-line, phi-lint-disable, phi-lint-enable or phi-lint-disable-file.',
  'directive-without-rule':
    'This directive names no rule, so it silences nothing: name the rules that it is for.',
  'directive-without-reason':
    'This directive gives no reason, so it silences nothing: write "-- " and why the text may be published.',
  'directive-unknown-rule': 'This directive names a rule that does not exist.',
  'directive-unsuppressible': 'This directive names a rule that no directive may silence.',
  'directive-unused': 'This directive silences nothing: remove it.',
} as const;
type ProblemId = keyof typeof PROBLEMS;

/** Directives that hold, and messages about those that do not. */
export interface CheckedDirectives {
  readonly valid: readonly Directive[];
  readonly problems: readonly LintMessage[];
}

/** Sorts the directives of a draft into those that hold and messages about those that do not. */
export function checkDirectives(
  directives: readonly Directive[],
  rules: ReadonlyMap<string, AnyRule>,
  lines: LineTable,
): CheckedDirectives {
  const valid: Directive[] = [];
  const problems: LintMessage[] = [];
  const report = (directive: Directive, id: ProblemId) =>
    problems.push(directiveMessage(directive, id, 2, lines));
  for (const directive of directives) {
    const known = directive.rules.filter((id) => rules.has(id));
    const suppressible = known.filter((id) => rules.get(id)?.meta.unsuppressible !== true);
    if (known.length < directive.rules.length) report(directive, 'directive-unknown-rule');
    if (directive.kind === undefined) report(directive, 'unknown-directive');
    else if (directive.kind === 'enable') valid.push({ ...directive, rules: known });
    else if (directive.rules.length === 0) report(directive, 'directive-without-rule');
    else if (!directive.reason) report(directive, 'directive-without-reason');
    else {
      if (suppressible.length < known.length) report(directive, 'directive-unsuppressible');
      valid.push({ ...directive, rules: suppressible });
    }
  }
  return { valid, problems };
}

/** Messages about directives that silenced nothing. */
export function unusedDirectives(
  directives: readonly Directive[],
  severity: MessageSeverity,
  lines: LineTable,
): LintMessage[] {
  return directives.map((directive) => directiveMessage(directive, 'directive-unused', severity, lines));
}

function directiveMessage(
  directive: Directive,
  messageId: ProblemId,
  severity: MessageSeverity,
  lines: LineTable,
): LintMessage {
  const message = PROBLEMS[messageId];
  return { ruleId: null, severity, message, messageId, ...placeOf(directive.source, lines), confidence: 1 };
}
