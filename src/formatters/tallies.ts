import type { LintResult } from '../engine/result.js';
import type { LintMessage, SuppressedMessage } from '../linter/message.js';

/** The id under which tools list a message of no rule: what could not be read, and directives that are wrong. */
export function ruleIdOf(message: LintMessage): string {
  return message.ruleId ?? `phi-lint/${message.messageId}`;
}

/** How often a rule spoke. */
export interface Tally {
  readonly ruleId: string;
  readonly errors: number;
  readonly warnings: number;
  readonly silenced: number;
}

/** Counts findings by rule, those with most errors first. */
export function tallies(results: readonly LintResult[]): Tally[] {
  const counts = new Map<string, { errors: number; warnings: number; silenced: number }>();
  const of = (message: LintMessage) => {
    const id = ruleIdOf(message);
    const known = counts.get(id) ?? { errors: 0, warnings: 0, silenced: 0 };
    counts.set(id, known);
    return known;
  };
  for (const { messages, suppressedMessages } of results) {
    for (const message of messages) of(message)[message.severity === 2 ? 'errors' : 'warnings']++;
    for (const message of suppressedMessages) of(message).silenced++;
  }
  return [...counts]
    .map(([ruleId, count]) => ({ ruleId, ...count }))
    .sort(
      (a, b) =>
        b.errors - a.errors ||
        b.warnings - a.warnings ||
        b.silenced - a.silenced ||
        (a.ruleId < b.ruleId ? -1 : 1),
    );
}

/** What a run comes to. */
export type Verdict = 'incomplete' | 'errors' | 'warnings' | 'clean';

/** What the results come to; something that was not checked weighs most, as it does in the exit code. */
export function verdictOf(results: readonly LintResult[]): Verdict {
  if (results.length === 0 || results.some(isNotFullyChecked)) return 'incomplete';
  if (results.some((result) => result.errorCount > 0)) return 'errors';
  return results.some((result) => result.warningCount > 0) ? 'warnings' : 'clean';
}

/** True where something of the file was not checked. */
export function isNotFullyChecked(result: LintResult): boolean {
  return result.messages.some((message) => message.fatal);
}

/** Why a finding does not count. */
export function silencedBy(message: SuppressedMessage): string {
  const kinds = new Set(
    message.suppressions.map(({ kind }) => (kind === 'file' ? 'list of existing findings' : kind)),
  );
  return [...kinds].join(', ');
}
