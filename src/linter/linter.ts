import type { Detector } from '../detectors/detector.js';
import type { EntityType } from '../detectors/entity.js';
import { EMPTY_ROSTER, type Roster } from '../detectors/roster.js';
import { openScene } from '../detectors/scene.js';
import type { Post, PostKind } from '../readers/post.js';
import { inferKind } from '../roles/infer-kind.js';
import type { RoledEntity } from '../roles/role.js';
import { Document } from '../text/document.js';
import { LineTable } from '../text/line-table.js';
import { Analysis } from './analysis.js';
import { mergeFindings, type Finding } from './findings.js';
import type { LintMessage, Place } from './message.js';
import { defaultOptions } from './options.js';
import type { AnyRule, Report, RuleContext, Severity } from './rule.js';

/** How one file is to be linted, after presets, overrides and flags have been resolved. */
export interface LintSettings {
  readonly rules: ReadonlyMap<string, RuleSettings>;
  readonly roster?: Roster;
  readonly kind?: PostKind;
  readonly platform?: string;
  /** Findings below this confidence are dropped, 0 to 1. */
  readonly minConfidence?: number;
}

export interface RuleSettings {
  readonly severity: Exclude<Severity, 'off'>;
  readonly options?: Readonly<Record<string, unknown>>;
  /** Overrides the general `minConfidence`. */
  readonly minConfidence?: number;
}

/** An entity as `inspect` shows it: kind, whom it is about and where, no words. */
export interface InspectedEntity extends Place {
  readonly type: EntityType;
  readonly subtype?: string;
  readonly identifier: boolean;
  readonly role: string;
  readonly confidence: number;
}

const DEFAULT_MIN_CONFIDENCE = 0.5;

/**
 * Judges posts. Pure: reads no file, prints nothing, uses no Node API, so the same code runs in a browser.
 * A rule that throws is not caught here; the engine names the rule and the file.
 */
export class Linter {
  private readonly rules: ReadonlyMap<string, AnyRule>;

  constructor(
    rules: Iterable<AnyRule>,
    private readonly detectors: readonly Detector[],
  ) {
    this.rules = new Map([...rules].map((rule) => [rule.meta.id, rule]));
  }

  /** The messages about the posts of one draft, in the order of the file. */
  lint(source: string, posts: readonly Post[], settings: LintSettings): LintMessage[] {
    const lines = new LineTable(source);
    const messages = posts.flatMap((post) => this.lintPost(post, settings, lines));
    return messages.sort(
      (a, b) => a.line - b.line || a.column - b.column || compare(a.ruleId ?? '', b.ruleId ?? ''),
    );
  }

  /** What the detectors see in the posts of one draft. */
  inspect(source: string, posts: readonly Post[], settings: Omit<LintSettings, 'rules'>): InspectedEntity[] {
    const lines = new LineTable(source);
    const types = [...new Set(this.detectors.flatMap((detector) => detector.types))];
    return posts.flatMap((post) => {
      const analysis = this.analyse(post, settings);
      return analysis.entities(...types).map((entity) => inspected(entity, analysis, lines));
    });
  }

  private analyse(post: Post, settings: Omit<LintSettings, 'rules'>): Analysis {
    const document = new Document(post.text);
    const kind = post.kind ?? settings.kind ?? inferKind(document);
    const roster = settings.roster ?? EMPTY_ROSTER;
    return new Analysis(openScene({ post, kind, document, roster }, this.detectors));
  }

  private lintPost(post: Post, settings: LintSettings, lines: LineTable): LintMessage[] {
    const analysis = this.analyse(post, settings);
    const findings: Finding[] = [];
    for (const [id, ruleSettings] of settings.rules) {
      const rule = this.rules.get(id);
      if (!rule) throw new Error(`The rule "${id}" is not defined.`);
      const floor = ruleSettings.minConfidence ?? settings.minConfidence ?? DEFAULT_MIN_CONFIDENCE;
      runRule(rule, ruleSettings, analysis, (report) => {
        const finding = weigh(report, rule, ruleSettings, analysis);
        if (finding.confidence >= floor) findings.push(finding);
      });
    }
    return mergeFindings(findings).map((finding) => toMessage(finding, analysis, lines));
  }
}

function runRule(
  rule: AnyRule,
  settings: RuleSettings,
  analysis: Analysis,
  report: (report: Report) => void,
): void {
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
    report,
  };
  const { post: onPost, ...handlers } = rule.create(context as RuleContext<never>);
  for (const [type, handle] of Object.entries(handlers) as [EntityType, (entity: RoledEntity) => void][]) {
    for (const entity of analysis.entities(type)) handle(entity);
  }
  onPost?.(scene.post);
}

function weigh(report: Report, rule: AnyRule, settings: RuleSettings, analysis: Analysis): Finding {
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
    cues: [...(report.cues ?? []), ...learned],
  };
}

function toMessage(finding: Finding, analysis: Analysis, lines: LineTable): LintMessage {
  const { rule, messageId } = finding;
  const message = rule.meta.messages[messageId];
  if (message === undefined) throw new Error(`The rule "${rule.meta.id}" has no message "${messageId}".`);
  const { post, document } = analysis.scene;
  return {
    ruleId: rule.meta.id,
    severity: finding.severity,
    message,
    messageId,
    ...place(document.sourceRange(finding.range), lines),
    suggestions: [{ messageId: 'instead', desc: rule.meta.advice }],
    ...(finding.related.length > 0 && {
      related: finding.related.map((entity) => ({
        type: entity.type,
        ...place(document.sourceRange(entity), lines),
      })),
    }),
    confidence: Math.round(finding.confidence * 1000) / 1000,
    cues: finding.cues,
    ...(post.locator !== undefined && { locator: post.locator }),
  };
}

function inspected(entity: RoledEntity, analysis: Analysis, lines: LineTable): InspectedEntity {
  return {
    type: entity.type,
    ...(entity.subtype !== undefined && { subtype: entity.subtype }),
    identifier: entity.identifier,
    role: entity.role,
    confidence: Math.round(entity.confidence * 1000) / 1000,
    ...place(analysis.scene.document.sourceRange(entity), lines),
  };
}

function place(range: { start: number; end: number }, lines: LineTable): Place {
  const start = lines.position(range.start);
  const end = lines.position(range.end);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
