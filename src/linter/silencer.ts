import type { Post } from '../readers/post.js';
import type { Analysis } from './analysis.js';
import type { Directive } from './directives.js';
import type { Finding } from './findings.js';
import { justificationOf, WITHHELD } from './justification.js';
import type { MessageSuppression } from './message.js';
import { maySilence } from './protected-facts.js';
import type { Suppressions } from './suppressions.js';

/** Says which directives silence a finding, and why, as far as a report may say it. */
export class Silencer {
  private readonly reasons = new Map<Post, Analysis>();

  constructor(
    private readonly suppressions: Suppressions,
    private readonly analyse: (post: Post) => Analysis,
  ) {}

  /** The directives that silence a finding; none where nothing may. */
  of(finding: Finding, analysis: Analysis, post: Post): Directive[] {
    const { start } = analysis.scene.document.sourceRange(finding.range);
    const { id } = finding.rule.meta;
    // Asked in this order: whether facts are protected is found out only for what would be silenced.
    if (!this.suppressions.reaches(id, start, post) || !maySilence(finding, analysis)) return [];
    return this.suppressions.at(id, start, post);
  }

  /** What the directives give as their reasons. */
  why(directives: readonly Directive[], finding: Finding, analysis: Analysis): MessageSuppression[] {
    const reasons = [...new Set(directives)].flatMap(({ reason }) => reason ?? []);
    const found = [finding.range, ...finding.related];
    const texts = reasons.map((reason) => this.text(reason, found, analysis));
    return [...new Set(texts)].map((justification) => ({ kind: 'directive', justification }));
  }

  private text(post: Post, found: Parameters<typeof justificationOf>[1], analysis: Analysis): string {
    try {
      let reason = this.reasons.get(post);
      if (!reason) this.reasons.set(post, (reason = this.analyse(post)));
      return justificationOf(reason, found, analysis.scene.document);
    } catch {
      // A detector threw, which the rule that asked for it has reported: nobody knows what the reason holds.
      return WITHHELD;
    }
  }
}
