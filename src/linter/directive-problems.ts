import type { LineTable } from '../text/line-table.js';
import { INVALID_DAY } from './directive-syntax.js';
import type { Directive } from './directives.js';
import type { LintMessage, MessageSeverity } from './message.js';
import type { AnyRule } from './rule.js';
import { placeOf } from './to-message.js';

/** What is said of a directive. The texts hold nothing that stands in it. */
const PROBLEMS = {
  'unknown-directive':
    'This directive is not known: use phi-lint-disable-line, phi-lint-disable-next-line, phi-lint-disable, phi-lint-enable, phi-lint-disable-file or phi-lint-authorization.',
  'directive-without-rule':
    'This directive names no rule, so it silences nothing: name the rules that it is for.',
  'directive-without-reason':
    'This directive gives no reason, so it silences nothing: write "-- " and why the text may be published.',
  'directive-without-date':
    'This directive says until when, but names no day of the calendar, so it silences nothing: write a date such as "until 2027-01-31" before the reason.',
  'directive-expired':
    'This directive has expired, so it silences nothing: look at the text again, then remove the directive or give it a new date.',
  'directive-unknown-rule': 'This directive names a rule that does not exist.',
  'directive-unsuppressible': 'This directive names a rule that no directive may silence.',
  'directive-without-authorization':
    'This directive names no authorization: write the id of the signed form behind it.',
  'directive-unused': 'This directive silences nothing: remove it.',
} as const;
type ProblemId = keyof typeof PROBLEMS;

/** Directives that hold, and messages about those that do not. */
export interface CheckedDirectives {
  readonly valid: readonly Directive[];
  readonly problems: readonly LintMessage[];
}

/** Sorts the directives of a draft into those that hold on the day of the run and messages about those that do not. */
export function checkDirectives(
  directives: readonly Directive[],
  rules: ReadonlyMap<string, AnyRule>,
  lines: LineTable,
  today: () => string,
): CheckedDirectives {
  const valid: Directive[] = [];
  const problems: LintMessage[] = [];
  const report = (directive: Directive, id: ProblemId) =>
    problems.push(directiveMessage(directive, id, 2, lines));
  for (const directive of directives) {
    if (directive.kind === 'authorization') {
      if (directive.names.length === 0) report(directive, 'directive-without-authorization');
      continue;
    }
    const known = directive.names.filter((id) => rules.has(id));
    const suppressible = known.filter((id) => rules.get(id)?.meta.unsuppressible !== true);
    if (known.length < directive.names.length) report(directive, 'directive-unknown-rule');
    const flaw = flawOf(directive, today);
    if (flaw) report(directive, flaw);
    else if (directive.kind === 'enable') valid.push({ ...directive, names: known });
    else {
      if (suppressible.length < known.length) report(directive, 'directive-unsuppressible');
      valid.push({ ...directive, names: suppressible });
    }
  }
  return { valid, problems };
}

/** Why a directive does not hold at all. */
function flawOf({ kind, names, reason, until }: Directive, today: () => string): ProblemId | undefined {
  if (kind === undefined) return 'unknown-directive';
  if (kind === 'enable') return undefined;
  if (names.length === 0) return 'directive-without-rule';
  if (!reason) return 'directive-without-reason';
  if (until === INVALID_DAY) return 'directive-without-date';
  return until !== undefined && until < today() ? 'directive-expired' : undefined;
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
  const { locator } = directive.post;
  return {
    ruleId: null,
    severity,
    message,
    messageId,
    ...placeOf(directive.source, lines),
    confidence: 1,
    ...(locator !== undefined && directive.kind === 'disable-post' && { locator }),
  };
}
