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

/** Where a place in code ends. Takes `a/b.js:1:2)`; leaves `Juniper Street)`. */
const PLACE = /:\d{1,9}:\d{1,9}\)?$/;

/** True for `    at run (file:///a/b.js:1:2)`; not for `    at Juniper Street (1:2)`, which a draft may hold. */
function isFrame(line: string): boolean {
  const isInFile = line.includes('/') || line.includes('\\') || line.includes('node:');
  return line.startsWith('    at ') && isInFile && PLACE.test(line);
}

/** Keeps of a thrown value what cannot hold text of the draft. */
export function describeCrash(ruleId: string, thrown: unknown): Crash {
  if (!(thrown instanceof Error)) return { ruleId, errorName: 'Error', frames: [] };
  const errorName = ERROR_NAMES.includes(thrown.name) ? thrown.name : 'Error';
  return { ruleId, errorName, frames: framesOf(thrown) };
}

/** Lines of the stack behind the message, which may have lines that look like them; none where the message is not found. */
function framesOf({ stack = '', message }: Error): string[] {
  // The last, because the name before it may have been changed to hold it too.
  const at = stack.lastIndexOf(`${message}\n    at `);
  if (at < 0) return [];
  return stack
    .slice(at + message.length)
    .split('\n')
    .filter(isFrame);
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
