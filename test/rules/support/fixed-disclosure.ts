import type { Disclosure } from '../../../src/disclosure/disclosure.js';
import type { AnyRule, Report, RuleContext } from '../../../src/linter/rule.js';
import type { Document } from '../../../src/text/document.js';

/**
 * The same rule, judging as if the model had given every place one probability: so a test sees the rule's own
 * condition and not the model's opinion of the example.
 */
export function withFixedDisclosure(rule: AnyRule, probability: number): AnyRule {
  // The model's own opinion of the post decides nothing here.
  const { rests: _, ...meta } = rule.meta;
  return {
    meta,
    create(context) {
      const seen: RuleContext<Record<string, unknown>> = context;
      const fixed = Object.create(seen, {
        disclosure: { value: fixedDisclosure(seen.document, probability) },
        report: { value: (report: Report) => seen.report(settle(report, probability)) },
      }) as RuleContext<Record<string, unknown>>;
      return rule.create(fixed as RuleContext<never>);
    },
  };
}

function settle(report: Report, probability: number): Report {
  if (report.rests === 'alone') return report;
  return { ...report, rests: 'alone', certainty: (report.certainty ?? 1) * probability };
}

function fixedDisclosure({ sentences, text }: Document, probability: number): Disclosure {
  return {
    post: probability,
    most: probability,
    sentences: sentences.map(() => probability),
    peak: sentences[0] ?? { start: 0, end: text.length },
    at: () => probability,
    cues: () => [],
  };
}
