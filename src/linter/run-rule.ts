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
import type { LintSettings } from './settings.js';

const DEFAULT_MIN_CONFIDENCE = 0.5;

/** A rule as a run applies it, worked out once for all posts. */
export interface SetRule {
  readonly rule: AnyRule;
  readonly severity: 'warn' | 'error';
  /** Reports of less confidence are dropped. */
  readonly floor: number;
  /** The options of the rule with the defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>;
  /** What the configuration tells all rules. */
  readonly shared: RuleContext<never>['settings'];
}

/**
 * The rules that settings switch on, in the order of the settings.
 * @throws where a rule is not among `rules`.
 */
export function setRules(settings: LintSettings, rules: ReadonlyMap<string, AnyRule>): readonly SetRule[] {
  return [...settings.rules].map(([id, { severity, options, minConfidence }]) => {
    const rule = rules.get(id);
    if (!rule) throw new Error(`The rule "${id}" is not defined.`);
    return {
      rule,
      severity,
      floor: minConfidence ?? settings.minConfidence ?? DEFAULT_MIN_CONFIDENCE,
      options: { ...defaultOptions(rule.meta.options), ...options },
      shared: settings.settings ?? NONE,
    };
  });
}

/** What rules ask of a post, made once for all of them. */
export type Questions = Pick<RuleContext<never>, 'entities' | 'near' | 'fieldOf'>;

export function questionsTo(analysis: Analysis): Questions {
  return {
    entities: (...types) => analysis.entities(...types),
    near: (entity, types, sentences) => analysis.near(entity, types, sentences),
    fieldOf: (range) => analysis.fieldOf(range),
  };
}

/**
 * False where the rule itself says that it has nothing to report of a post.
 * @throws whatever a detector of what the rule needs throws.
 */
export function concerns({ rule: { meta }, floor }: SetRule, analysis: Analysis): boolean {
  if (meta.rests === 'disclosure' && analysis.disclosure.most < floor) return false;
  return meta.needs === undefined || analysis.holdsAny(meta.needs);
}

/**
 * What a rule reports of one post with a confidence of at least its floor.
 * @throws whatever the rule, or a detector that it asks for, throws.
 */
export function runRule(set: SetRule, analysis: Analysis, questions: Questions): readonly Finding[] {
  const findings: Finding[] = [];
  const context = new Context(set, analysis, questions, (report) => {
    const finding = weigh(report, set, analysis);
    if (finding) findings.push(finding);
  });
  const handlers = set.rule.create(context);
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
  readonly settings: RuleContext<never>['settings'];
  readonly post: Post;
  readonly kind: PostKind;
  readonly document: Document;
  readonly entities: Questions['entities'];
  readonly near: Questions['near'];
  readonly fieldOf: Questions['fieldOf'];

  constructor(
    { options, shared }: SetRule,
    private readonly analysis: Analysis,
    { entities, near, fieldOf }: Questions,
    readonly report: (report: Report) => void,
  ) {
    const { scene } = analysis;
    // The options were validated against the rule's own specification, whose type the list of rules has forgotten.
    this.options = options as never;
    this.settings = shared;
    this.post = scene.post;
    this.kind = scene.kind;
    this.document = scene.document;
    this.entities = entities;
    this.near = near;
    this.fieldOf = fieldOf;
  }

  get disclosure(): Disclosure {
    return this.analysis.disclosure;
  }

  get authorizationFaults(): readonly AuthorizationFault[] {
    return this.analysis.permission.faults;
  }
}

/** Undefined where the confidence is below the floor: what is not reported is not explained either. */
function weigh(report: Report, { rule, severity, floor }: SetRule, analysis: Analysis): Finding | undefined {
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
    severity: severity === 'error' && report.severity !== 'warn' ? 2 : 1,
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
