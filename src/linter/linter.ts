import type { Detector } from '../detectors/detector.js';
import { shippedModels, type TrainedModels } from '../disclosure/models.js';
import { EMPTY_ROSTER } from '../detectors/roster.js';
import { openScene } from '../detectors/scene.js';
import type { Post } from '../readers/post.js';
import { inferKind } from '../roles/infer-kind.js';
import { Document } from '../text/document.js';
import { LineTable } from '../text/line-table.js';
import { Analysis } from './analysis.js';
import { authorizationSuppression, permittedOf, termsOf, todayOf, withAuthorizations } from './permitted.js';
import type { AuthorizationTerms } from './authorization.js';
import { authorizationUse, type AuthorizationUse } from './authorization-use.js';
import { crashMessage, describeCrash, type Crash } from './crash.js';
import { checkDirectives, unusedDirectives } from './directive-problems.js';
import { takeDirectives, type Directive } from './directives.js';
import { mergeFindings, type Finding } from './findings.js';
import type { LintMessage, SuppressedMessage } from './message.js';
import { passageOf, type Digest } from './passage.js';
import type { AnyRule, RuleCategory } from './rule.js';
import { concerns, questionsTo, runRule, setRules, type SetRule } from './run-rule.js';
import type { LintSettings, ReadingSettings } from './settings.js';
import { maySilence } from './protected-facts.js';
import { Silencer } from './silencer.js';
import { Suppressions } from './suppressions.js';
import { toInspected, toMessage, type InspectedEntity } from './to-message.js';

/** What the linter says of one draft. */
export interface LintOutcome {
  readonly messages: readonly LintMessage[];
  readonly suppressedMessages: readonly SuppressedMessage[];
  /** Rules that threw; each has its message too. */
  readonly crashes: readonly Crash[];
}

/**
 * Judges posts. Pure: reads no file, prints nothing, uses no Node API, so the same code runs in a browser.
 * A rule that throws is reported by a message that names it; all others still judge.
 */
export class LinterCore {
  private readonly rules: ReadonlyMap<string, AnyRule>;
  private readonly set = new WeakMap<LintSettings, readonly SetRule[]>();
  private current: string | undefined;

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

  /** The rule that judges, or that judged when `lint` was stopped; undefined where none did. */
  get running(): string | undefined {
    return this.current;
  }

  /** The messages about the posts of one draft, in the order of the file. */
  lint(source: string, posts: readonly Post[], settings: LintSettings, digest?: Digest): LintOutcome {
    this.current = undefined;
    const lines = new LineTable(source);
    const parsed = posts.map((post) => takeDirectives(source, post));
    const directives = parsed.flatMap((one) => one.directives);
    const heeded = settings.inlineConfig === false ? [] : directives;
    const { valid, problems } = checkDirectives(heeded, this.rules, lines, () => todayOf(settings));
    const suppressions = new Suppressions(source, valid);
    // Asked for by posts that name an authorization, which few do.
    const terms = () => termsOf(settings);
    const analyse = (post: Post) => this.analyse(post, settings, terms);
    const rules = this.rulesOf(settings);
    const run = new Run(rules, new Silencer(suppressions, analyse), lines, source, digest, (id) => {
      this.current = id;
    });
    const reasons = directives.flatMap(({ reason }) => reason ?? []);
    for (const { post } of parsed) run.post(analyse(withAuthorizations(post, directives)), post);
    for (const reason of reasons) run.post(analyse(reason), reason);
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
      const analysis = this.analyse(post, settings, () => termsOf({}));
      return analysis.entities(...types).map((entity) => toInspected(entity, analysis, lines));
    });
  }

  /** Which authorizations the posts of one draft rest on. */
  authorizations(source: string, posts: readonly Post[], settings: LintSettings): AuthorizationUse[] {
    const lines = new LineTable(source);
    const parsed = posts.map((post) => takeDirectives(source, post));
    const directives = parsed.flatMap((one) => one.directives);
    return parsed.flatMap(({ post }) => {
      const named = withAuthorizations(post, directives);
      return (
        authorizationUse(() => this.analyse(named, settings, () => termsOf(settings)), named, lines) ?? []
      );
    });
  }

  /** The rules that settings switch on: one run lints many drafts with the same settings. */
  private rulesOf(settings: LintSettings): readonly SetRule[] {
    let rules = this.set.get(settings);
    if (!rules) this.set.set(settings, (rules = setRules(settings, this.rules)));
    return rules;
  }

  private analyse(stated: Post, settings: ReadingSettings, terms: () => AuthorizationTerms): Analysis {
    const post = withConfigured(stated, settings);
    const document = new Document(post.text);
    const kind = post.kind ?? settings.kind ?? inferKind(document);
    const roster = settings.roster ?? EMPTY_ROSTER;
    return new Analysis(openScene({ post, kind, document, roster }, this.detectors), this.models, terms);
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
    private readonly rules: readonly SetRule[],
    private readonly silencer: Silencer,
    private readonly lines: LineTable,
    private readonly source: string,
    private readonly digest: Digest | undefined,
    private readonly onRule: (ruleId: string | undefined) => void,
  ) {}

  /** @param post the post as directives know it. */
  post(analysis: Analysis, post: Post): void {
    const findings = this.findings(analysis);
    if (findings.length === 0) return;
    // Sorted before merging: a finding that may not be silenced must never vanish behind one that is.
    const silenced = new Map(
      findings.flatMap((finding) => {
        const directives = this.silencer.of(finding, analysis, post);
        return directives.length > 0 ? [[finding, directives] as const] : [];
      }),
    );
    const standing = findings.filter((finding) => !silenced.has(finding));
    const permitted = new Set(permittedOf(standing, analysis));
    const kept = standing.filter((finding) => !permitted.has(finding));
    // What stands behind another message on the same words may not be silenced with it either.
    const firm = new Set(this.digest ? kept.filter((one) => !maySilence(one, analysis)).map(wordsOf) : []);
    for (const finding of mergeFindings(kept)) {
      const message = toMessage(finding, analysis, this.lines, this.source);
      const digest = firm.has(wordsOf(finding)) ? undefined : this.digest?.(passageOf(finding, analysis));
      this.messages.push(digest === undefined ? message : { ...message, digest });
    }
    const directivesAt = new Map<string, Directive[]>();
    for (const [finding, directives] of silenced) {
      const at = directivesAt.get(wordsOf(finding));
      if (at) at.push(...directives);
      else directivesAt.set(wordsOf(finding), [...directives]);
    }
    for (const finding of mergeFindings([...silenced.keys()])) {
      const directives = directivesAt.get(wordsOf(finding)) ?? [];
      this.suppress(finding, analysis, this.silencer.why(directives, finding, analysis));
    }
    for (const finding of mergeFindings([...permitted]))
      this.suppress(finding, analysis, [authorizationSuppression(analysis.permission)]);
  }

  private suppress(
    finding: Finding,
    analysis: Analysis,
    suppressions: SuppressedMessage['suppressions'],
  ): void {
    this.suppressed.push({ ...toMessage(finding, analysis, this.lines, this.source), suppressions });
  }

  private findings(analysis: Analysis): Finding[] {
    const findings: Finding[] = [];
    const questions = questionsTo(analysis);
    for (const set of this.rules) {
      const { id } = set.rule.meta;
      this.onRule(id);
      try {
        if (!concerns(set, analysis)) continue;
        for (const finding of runRule(set, analysis, questions)) findings.push(finding);
      } catch (thrown) {
        this.crash(describeCrash(id, thrown));
      } finally {
        this.onRule(undefined);
      }
    }
    return findings;
  }

  private crash(crash: Crash): void {
    if (this.crashes.has(crash.ruleId)) return;
    this.crashes.set(crash.ruleId, crash);
    this.messages.push(crashMessage(crash));
  }
}

/** The same for findings at the same words. */
function wordsOf({ range: { start, end } }: Finding): string {
  return `${start}:${end}`;
}

function inFileOrder(a: LintMessage, b: LintMessage): number {
  return a.line - b.line || a.column - b.column || compare(a.ruleId ?? '', b.ruleId ?? '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
