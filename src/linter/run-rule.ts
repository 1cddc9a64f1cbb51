import type { EntityType } from '../detectors/entity.js';
import type { Disclosure } from '../disclosure/disclosure.js';
import type { Post, PostKind } from '../readers/post.js';
import { isCalendarDay } from '../text/calendar-day.js';
import type { Document } from '../text/document.js';
import type { Analysis } from './analysis.js';
import type { AuthorizationFault } from './authorization-faults.js';
import type { Finding } from './findings.js';
import { defaultOptions } from './options.js';
import type { AnyRule, Edit, Report, RuleContext } from './rule.js';
import type { RuleSettings } from './settings.js';

/**
 * What a rule reports of one post with a confidence of at least `floor`.
 * @throws whatever the rule, or a detector that it asks for, throws.
 */
export function runRule(
  rule: AnyRule,
  settings: RuleSettings,
  analysis: Analysis,
  floor: number,
  shared: RuleContext<never>['settings'] = NONE,
): Finding[] {
  const findings: Finding[] = [];
  const context = new Context(rule, settings, shared, analysis, (report) => {
    const finding = weigh(report, rule, settings, analysis, floor);
    if (finding) findings.push(finding);
  });
  const handlers = rule.create(context);
  for (const key in handlers) {
    if (key === 'post') continue;
    const type = key as EntityType;
    const handle = handlers[type];
    if (handle) for (const entity of analysis.entities(type)) handle(entity);
  }
  handlers.post?.(analysis.scene.post);
  return findings;
}

/** What the configuration tells rules where it tells nothing. */
const NONE: RuleContext<never>['settings'] = Object.freeze({});

/** What a rule sees. A class, because one is made for every rule and post. */
class Context implements RuleContext<never> {
  readonly options: never;
  readonly post: Post;
  readonly kind: PostKind;
  readonly document: Document;
  readonly entities: Analysis['entities'];
  readonly near: Analysis['near'];
  readonly fieldOf: Analysis['fieldOf'];

  constructor(
    rule: AnyRule,
    own: RuleSettings,
    readonly settings: RuleContext<never>['settings'],
    private readonly analysis: Analysis,
    readonly report: (report: Report) => void,
  ) {
    const { scene } = analysis;
    // The options were validated against the rule's own specification, whose type the list of rules has forgotten.
    this.options = optionsOf(rule, own) as never;
    this.post = scene.post;
    this.kind = scene.kind;
    this.document = scene.document;
    this.entities = (...types) => analysis.entities(...types);
    this.near = (entity, types, sentences) => analysis.near(entity, types, sentences);
    this.fieldOf = (range) => analysis.fieldOf(range);
  }

  get disclosure(): Disclosure {
    return this.analysis.disclosure;
  }

  get authorizationFaults(): readonly AuthorizationFault[] {
    return this.analysis.permission.faults;
  }
}

const known = new WeakMap<RuleSettings, Readonly<Record<string, unknown>>>();

/** The options of a rule with the defaults filled in, put together once for all posts. */
function optionsOf(rule: AnyRule, settings: RuleSettings): Readonly<Record<string, unknown>> {
  let options = known.get(settings);
  if (!options)
    known.set(settings, (options = { ...defaultOptions(rule.meta.options), ...settings.options }));
  return options;
}

/** Undefined where the confidence is below the floor: what is not reported is not explained either. */
function weigh(
  report: Report,
  rule: AnyRule,
  settings: RuleSettings,
  analysis: Analysis,
  floor: number,
): Finding | undefined {
  if (rule.meta.messages[report.messageId] === undefined) {
    throw new Error(`The rule "${rule.meta.id}" has no message "${report.messageId}".`);
  }
  if (report.date !== undefined && !isCalendarDay(report.date)) {
    throw new Error(`The rule "${rule.meta.id}" reports a date that is none.`);
  }
  const certainty = report.certainty ?? 1;
  if (certainty < floor) return undefined;
  const isAlone = report.rests === 'alone';
  if (isAlone && rule.meta.rests === 'disclosure') {
    throw new Error(
      `The rule "${rule.meta.id}" says that it rests on the disclosure, and reports without it.`,
    );
  }
  // As sure as the weaker of its two legs: that the words are what they seem, and that the post discloses.
  const confidence = isAlone ? certainty : Math.min(certainty, analysis.disclosure.at(report.at));
  if (confidence < floor) return undefined;
  const learned = isAlone ? [] : analysis.disclosure.cues(report.at).map((cue) => cue.name);
  return {
    rule,
    messageId: report.messageId,
    severity: settings.severity === 'error' && report.severity !== 'warn' ? 2 : 1,
    range: { start: report.at.start, end: report.at.end },
    related: report.related ?? [],
    confidence,
    alone: isAlone,
    apart: report.apart === true,
    date: report.date,
    cues: [...(report.cues ?? []), ...learned],
    fix: checked(rule, report.fix?.()),
    suggestions: (report.suggestions?.() ?? []).map((suggestion) => ({
      ...suggestion,
      desc: descriptionOf(rule, suggestion.messageId),
    })),
  };
}

function checked({ meta }: AnyRule, fix: Edit | undefined): Edit | undefined {
  if (fix && !meta.fixable)
    throw new Error(`The rule "${meta.id}" offers a fix, which its meta does not announce.`);
  return fix;
}

function descriptionOf({ meta }: AnyRule, messageId: string): string {
  const desc = meta.suggestions?.[messageId];
  if (desc === undefined) throw new Error(`The rule "${meta.id}" has no suggestion "${messageId}".`);
  return desc;
}
