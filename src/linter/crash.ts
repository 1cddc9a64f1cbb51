import type { LintMessage } from './message.js';

/** A rule, or a detector that it asked for, threw. What it said is dropped, because it may hold text of the draft. */
export interface Crash {
  readonly ruleId: string;
  /** `TypeError`. */
  readonly errorName: string;
  /** The lines of the stack, without the error's message. */
  readonly frames: readonly string[];
}

const ERROR_NAMES: readonly string[] = [
  'TypeError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'URIError',
];

/** Keeps of a thrown value what cannot hold text of the draft. */
export function describeCrash(ruleId: string, thrown: unknown): Crash {
  if (!(thrown instanceof Error)) return { ruleId, errorName: 'Error', frames: [] };
  const errorName = ERROR_NAMES.includes(thrown.name) ? thrown.name : 'Error';
  const stack = (thrown.stack ?? '').replace(`${thrown.name}: ${thrown.message}`, '');
  return { ruleId, errorName, frames: stack.split('\n').filter((line) => line.startsWith('    at ')) };
}

/** The message that stands for what a crashed rule would have found: exit code 2, and no silent gap. */
export function crashMessage({ ruleId, errorName }: Crash): LintMessage {
  return {
    ruleId,
    fatal: true,
    severity: 2,
    message: `The rule crashed (${errorName}), so this file is not checked by it. Please report it.`,
    messageId: 'crash',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    confidence: 1,
  };
}
