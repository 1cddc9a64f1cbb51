import type { LintResult } from '../engine/result.js';
import type { LintMessage } from '../linter/message.js';
import { portablePath } from './paths.js';

/** FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
const OFFSET_BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/** Sixteen hex digits that stand for some strings. Not for secrets. */
function digest(...parts: readonly string[]): string {
  let hash = OFFSET_BASIS;
  for (const byte of new TextEncoder().encode(JSON.stringify(parts)))
    hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  return hash.toString(16).padStart(16, '0');
}

/**
 * Names for the findings of a file that stay the same from run to run, so that servers know a finding again: path, rule,
 * message, and which of its kind in the file it is. No word of the draft takes part, not even hashed: a Social Security
 * number is found behind its hash in minutes. The price: a new finding in front of others of its kind takes over their
 * names. Silenced findings count too, so that silencing one renames none.
 */
export function fingerprints(result: LintResult, root: string): ReadonlyMap<LintMessage, string> {
  const path = portablePath(result.filePath, root);
  const all: LintMessage[] = [...result.messages, ...result.suppressedMessages];
  all.sort((a, b) => a.line - b.line || a.column - b.column);
  const seen = new Map<string, { readonly base: string; count: number }>();
  const names = new Map<LintMessage, string>();
  for (const message of all) {
    const kind = `${message.ruleId ?? ''} ${message.messageId}`;
    const known = seen.get(kind) ?? {
      base: digest(path, message.ruleId ?? '', message.messageId),
      count: 0,
    };
    seen.set(kind, known);
    known.count++;
    names.set(message, `${known.base}:${known.count}`);
  }
  return names;
}
