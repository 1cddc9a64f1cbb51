import type { EntityType } from '../detectors/entity.js';
import type { RoledEntity } from '../roles/role.js';
import type { Analysis } from './analysis.js';
import type { Finding } from './findings.js';
import { defaultOptions } from './options.js';
import type { AnyRule, Report, RuleContext } from './rule.js';
import type { RuleSettings } from './settings.js';

/**
 * What a rule reports of one post, whatever the confidence.
 * @throws whatever the rule, or a detector that it asks for, throws.
 */
export function runRule(rule: AnyRule, settings: RuleSettings, analysis: Analysis): Finding[] {
  const findings: Finding[] = [];
  const { scene } = analysis;
  const context: RuleContext<Record<string, unknown>> = {
    options: { ...defaultOptions(rule.meta.options), ...settings.options },
    post: scene.post,
    kind: scene.kind,
    document: scene.document,
    get disclosure() {
      return analysis.disclosure;
    },
    entities: (...types) => analysis.entities(...types),
    near: (entity, types, sentences) => analysis.near(entity, types, sentences),
    fieldOf: (range) => analysis.fieldOf(range),
    report: (report) => findings.push(weigh(report, rule, settings, analysis)),
  };
  const { post: onPost, ...handlers } = rule.create(context as RuleContext<never>);
  for (const [type, handle] of Object.entries(handlers) as [EntityType, (entity: RoledEntity) => void][]) {
    for (const entity of analysis.entities(type)) handle(entity);
  }
  onPost?.(scene.post);
  return findings;
}

function weigh(report: Report, rule: AnyRule, settings: RuleSettings, analysis: Analysis): Finding {
  if (rule.meta.messages[report.messageId] === undefined) {
    throw new Error(`The rule "${rule.meta.id}" has no message "${report.messageId}".`);
  }
  const certainty = report.certainty ?? 1;
  const rests = report.rests === 'alone' ? 1 : analysis.disclosure.at(report.at);
  const learned = report.rests === 'alone' ? [] : analysis.disclosure.cues(report.at).map((cue) => cue.name);
  return {
    rule,
    messageId: report.messageId,
    severity: settings.severity === 'error' && report.severity !== 'warn' ? 2 : 1,
    range: { start: report.at.start, end: report.at.end },
    related: report.related ?? [],
    confidence: certainty * rests,
    alone: report.rests === 'alone',
    cues: [...(report.cues ?? []), ...learned],
  };
}
