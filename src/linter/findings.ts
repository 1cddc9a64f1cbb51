import type { Entity } from '../detectors/entity.js';
import type { Range } from '../text/mapped-text.js';
import type { MessageSeverity } from './message.js';
import type { AnyRule, Edit, SuggestedEdit } from './rule.js';

/** A report that was weighed and passed, before positions are looked up. */
export interface Finding {
  readonly rule: AnyRule;
  readonly messageId: string;
  readonly severity: MessageSeverity;
  readonly range: Range;
  readonly related: readonly Entity[];
  readonly confidence: number;
  /** True where the words are a violation wherever they stand; what is sure wins over what is read from the whole. */
  readonly alone: boolean;
  readonly cues: readonly string[];
  /** True where it is merged with no other. */
  readonly apart: boolean;
  readonly date?: string | undefined;
  readonly fix?: Edit | undefined;
  /** With the texts of the rule that made them. */
  readonly suggestions: readonly (SuggestedEdit & { readonly desc: string })[];
}

/**
 * Where several rules report the same words, one message says it: the more severe, then the one that rests alone, then
 * the surer, then the one whose rule comes first in the catalogue. The places of the others are kept as related places, and
 * what they would change where the one that speaks has nothing to offer.
 */
export function mergeFindings(findings: readonly Finding[]): Finding[] {
  const kept = new Map<string, Finding>();
  for (const finding of findings) {
    const { range, apart, rule, messageId } = finding;
    const key = `${range.start}:${range.end}${apart ? ` ${rule.meta.id} ${messageId}` : ''}`;
    const other = kept.get(key);
    kept.set(key, other ? merge(other, finding) : finding);
  }
  return [...kept.values()];
}

function merge(a: Finding, b: Finding): Finding {
  const stronger = isStronger(b, a) ? b : a;
  const weaker = stronger === a ? b : a;
  const related = [...stronger.related];
  for (const entity of weaker.related) {
    if (!related.some((known) => known.start === entity.start && known.end === entity.end))
      related.push(entity);
  }
  return {
    ...stronger,
    related,
    fix: stronger.fix ?? weaker.fix,
    suggestions: stronger.suggestions.length > 0 ? stronger.suggestions : weaker.suggestions,
  };
}

function isStronger(b: Finding, a: Finding): boolean {
  if (b.severity !== a.severity) return b.severity > a.severity;
  if (b.alone !== a.alone) return b.alone;
  return b.confidence > a.confidence + 0.05;
}
