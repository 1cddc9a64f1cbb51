import type { LintMessage } from '../../linter/message.js';
import type { FileCounts } from './baseline-file.js';

/** The findings of a file that a list may hold. */
export function countsOf(messages: readonly LintMessage[]): FileCounts {
  const counts = new Map<string, Map<string, number>>();
  for (const { ruleId, digest } of messages) {
    if (ruleId === null || digest === undefined) continue;
    const ofRule = counts.get(ruleId) ?? new Map<string, number>();
    counts.set(ruleId, ofRule);
    ofRule.set(digest, (ofRule.get(digest) ?? 0) + 1);
  }
  return counts;
}

/** True where a finding occurs no more often than is allowed. */
export function isWithin(
  { ruleId, digest }: LintMessage,
  allowed: FileCounts | undefined,
  found: FileCounts,
): boolean {
  return digest !== undefined && of(found, ruleId, digest) <= of(allowed, ruleId, digest);
}

/** What is allowed once the findings of some rules are put on the list, in place of what it held of them. */
export function withRules(
  allowed: FileCounts = new Map(),
  found: FileCounts,
  rules: readonly string[] | undefined,
): FileCounts {
  if (rules === undefined) return found;
  const others = [...allowed].filter(([ruleId]) => !rules.includes(ruleId));
  return new Map([...others, ...[...found].filter(([ruleId]) => rules.includes(ruleId))]);
}

/** What is allowed and occurs. */
export function commonCounts(allowed: FileCounts = new Map(), found: FileCounts): FileCounts {
  const kept = [...allowed].map(([ruleId, digests]) => {
    const counts = [...digests].map(
      ([digest, count]) => [digest, Math.min(count, of(found, ruleId, digest))] as const,
    );
    return [ruleId, new Map(counts.filter(([, count]) => count > 0))] as const;
  });
  return new Map(kept.filter(([, counts]) => counts.size > 0));
}

/** How many findings are allowed that do not occur. */
export function staleEntries(allowed: FileCounts, found: FileCounts): number {
  let stale = 0;
  for (const [ruleId, digests] of allowed) {
    for (const [digest, count] of digests) stale += Math.max(0, count - of(found, ruleId, digest));
  }
  return stale;
}

function of(counts: FileCounts | undefined, ruleId: string | null, digest: string): number {
  return counts?.get(ruleId ?? '')?.get(digest) ?? 0;
}
