import type { Detector } from '../detectors/detector.js';
import { shippedModels, type TrainedModels } from '../disclosure/models.js';
import { EMPTY_ROSTER } from '../detectors/roster.js';
import { openScene } from '../detectors/scene.js';
import type { Post } from '../readers/post.js';
import { inferKind } from '../roles/infer-kind.js';
import { Document } from '../text/document.js';
import { LineTable } from '../text/line-table.js';
import { Analysis } from './analysis.js';
import { isAuthorized } from './authorization.js';
import { crashMessage, describeCrash, type Crash } from './crash.js';
import { checkDirectives, unusedDirectives } from './directive-problems.js';
import { takeDirectives } from './directives.js';
import { mergeFindings, type Finding } from './findings.js';
import type { LintMessage, SuppressedMessage } from './message.js';
import { passageOf, type Digest } from './passage.js';
import type { AnyRule, RuleCategory } from './rule.js';
import { runRule } from './run-rule.js';
import type { LintSettings, ReadingSettings } from './settings.js';
import { isSuppressible } from './suppressible.js';
import { Suppressions } from './suppressions.js';
import { toInspected, toMessage, type InspectedEntity } from './to-message.js';

/** What the linter says of one draft. */
export interface LintOutcome {
  readonly messages: readonly LintMessage[];
  readonly suppressedMessages: readonly SuppressedMessage[];
  /** Rules that threw; each has its message too. */
  readonly crashes: readonly Crash[];
}

const DEFAULT_MIN_CONFIDENCE = 0.5;

/**
 * Judges posts. Pure: reads no file, prints nothing, uses no Node API, so the same code runs in a browser.
 * A rule that throws is reported by a message that names it; all others still judge.
 */
export class LinterCore {
  private readonly rules: ReadonlyMap<string, AnyRule>;

  constructor(
    rules: Iterable<AnyRule>,
    private readonly detectors: readonly Detector[],
    private readonly models: () => TrainedModels = shippedModels,
  ) {
    this.rules = new Map([...rules].map((rule) => [rule.meta.id, rule]));
  }

  /** The group of a rule; undefined for what is no rule. */
  categoryOf(ruleId: string | null): RuleCategory | undefined {
    return this.rules.get(ruleId ?? '')?.meta.category;
  }

  /** The messages about the posts of one draft, in the order of the file. */
  lint(source: string, posts: readonly Post[], settings: LintSettings, digest?: Digest): LintOutcome {
    const lines = new LineTable(source);
    const parsed = posts.map((post) => takeDirectives(source, post));
    const heeded = settings.inlineConfig === false ? [] : parsed.flatMap((one) => one.directives);
    const { valid, problems } = checkDirectives(heeded, this.rules, lines);
    const suppressions = new Suppressions(source, valid);
    const run = new Run(settings, suppressions, lines, source, digest);
    for (const { post, reasons } of parsed) {
      for (const one of [post, ...reasons]) run.post(this.analyse(one, settings), this.rules);
    }
    const unused = settings.unusedDirectives
      ? unusedDirectives(suppressions.unused(), settings.unusedDirectives, lines)
      : [];
    return {
      messages: [...run.messages, ...problems, ...unused].sort(inFileOrder),
      suppressedMessages: run.suppressed.sort(inFileOrder),
      crashes: [...run.crashes.values()],
    };
  }

  /** What the detectors see in the posts of one draft. */
  inspect(source: string, posts: readonly Post[], settings: ReadingSettings): InspectedEntity[] {
    const lines = new LineTable(source);
    const types = [...new Set(this.detectors.flatMap((detector) => detector.types))];
    return posts.flatMap((post) => {
      const analysis = this.analyse(post, settings);
      return analysis.entities(...types).map((entity) => toInspected(entity, analysis, lines));
    });
  }

  private analyse(stated: Post, settings: ReadingSettings): Analysis {
    const post = withConfigured(stated, settings);
    const document = new Document(post.text);
    const kind = post.kind ?? settings.kind ?? inferKind(document);
    const roster = settings.roster ?? EMPTY_ROSTER;
    return new Analysis(openScene({ post, kind, document, roster }, this.detectors), this.models);
  }
}

/** What the draft says of itself goes before what the configuration says of all drafts. */
function withConfigured(post: Post, { platform, audience }: ReadingSettings): Post {
  return {
    ...(platform !== undefined && { platform }),
    ...(audience !== undefined && { audience }),
    ...post,
  };
}

/** Collects what the rules say of the posts of one draft. */
class Run {
  readonly messages: LintMessage[] = [];
  readonly suppressed: SuppressedMessage[] = [];
  readonly crashes = new Map<string, Crash>();

  constructor(
    private readonly settings: LintSettings,
    private readonly suppressions: Suppressions,
    private readonly lines: LineTable,
    private readonly source: string,
    private readonly digest: Digest | undefined,
  ) {}

  post(analysis: Analysis, rules: ReadonlyMap<string, AnyRule>): void {
    const findings = this.findings(analysis, rules);
    if (findings.length === 0) return;
    // Sorted before merging: a finding that may not be silenced must never vanish behind one that is.
    const silenced = findings.filter((finding) => this.isSilenced(finding, analysis));
    const standing = findings.filter((finding) => !silenced.includes(finding));
    const permitted =
      standing.some(needsConsent) && isAuthorized(analysis) ? standing.filter(needsConsent) : [];
    const kept = standing.filter((finding) => !permitted.includes(finding));
    // What stands behind another message on the same words may not be silenced with it either.
    const firm = kept.filter(({ rule, messageId }) => !isSuppressible(rule.meta, messageId));
    for (const finding of mergeFindings(kept)) {
      const message = toMessage(finding, analysis, this.lines, this.source);
      const digest = firm.some(atSameWords(finding))
        ? undefined
        : this.digest?.(passageOf(finding, analysis));
      this.messages.push(digest === undefined ? message : { ...message, digest });
    }
    this.suppress(silenced, 'directive', analysis);
    this.suppress(permitted, 'authorization', analysis);
  }

  private suppress(
    findings: readonly Finding[],
    kind: SuppressedMessage['suppressions'][number]['kind'],
    analysis: Analysis,
  ): void {
    for (const finding of mergeFindings(findings)) {
      const message = toMessage(finding, analysis, this.lines, this.source);
      this.suppressed.push({ ...message, suppressions: [{ kind }] });
    }
  }

  private findings(analysis: Analysis, rules: ReadonlyMap<string, AnyRule>): Finding[] {
    return [...this.settings.rules].flatMap(([id, settings]) => {
      const rule = rules.get(id);
      if (!rule) throw new Error(`The rule "${id}" is not defined.`);
      const floor = settings.minConfidence ?? this.settings.minConfidence ?? DEFAULT_MIN_CONFIDENCE;
      try {
        return runRule(rule, settings, analysis, floor);
      } catch (thrown) {
        this.crash(describeCrash(id, thrown));
        return [];
      }
    });
  }

  private crash(crash: Crash): void {
    if (this.crashes.has(crash.ruleId)) return;
    this.crashes.set(crash.ruleId, crash);
    this.messages.push(crashMessage(crash));
  }

  private isSilenced(finding: Finding, analysis: Analysis): boolean {
    if (!isSuppressible(finding.rule.meta, finding.messageId)) return false;
    const { start } = analysis.scene.document.sourceRange(finding.range);
    return this.suppressions.silences(finding.rule.meta.id, start);
  }
}

function needsConsent(finding: Finding): boolean {
  return finding.rule.meta.consent === true;
}

function atSameWords({ range: { start, end } }: Finding): (other: Finding) => boolean {
  return ({ range }) => range.start === start && range.end === end;
}

function inFileOrder(a: LintMessage, b: LintMessage): number {
  return a.line - b.line || a.column - b.column || compare(a.ruleId ?? '', b.ruleId ?? '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
