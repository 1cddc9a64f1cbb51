import type { Crash } from '../linter/crash.js';
import type { LintSettings } from '../linter/settings.js';
import { fixedDraft, noteFixed } from './fixed-draft.js';
import { budgetFor } from './time-budget.js';
import { inspectDraft, lintDraft, type DraftOutcome, type OnPart } from './lint-draft.js';
import type { PhiLintOptions } from './phi-lint-options.js';
import type { FileContent } from './read-content.js';
import { readDraft, readerOf, type DraftPart } from './read-draft.js';
import { lintResult, type InspectResult, type LintResult } from './result.js';
import type { RunFiles } from './run-files.js';
import type { Session } from './session.js';
import type { WorkerOutcome } from './workers/worker-job.js';

/** Judges files one by one, once they are found and their configuration is known. */
export class Judge {
  /** The ids of the rules of settings, which many files share. */
  private readonly ruleIds = new WeakMap<LintSettings['rules'], readonly string[]>();

  /** @param ahead what threads say of contents that have been read ahead. */
  constructor(
    private readonly options: PhiLintOptions,
    private readonly run: RunFiles,
    private readonly ahead: WeakMap<FileContent, Promise<WorkerOutcome | undefined>>,
  ) {}

  /** What is said of a file, with fixes made where they are asked for and without what the list of existing findings holds. */
  async lint(session: Session, filePath: string, given: FileContent, onPart: OnPart): Promise<LintResult> {
    const { lint } = session.files.settingsFor(filePath);
    const fixed = await fixedDraft(session, filePath, given, this.options);
    const content = fixed?.content ?? given;
    if (!('problem' in content)) await this.options.onContent?.(filePath, content);
    const baseline = await this.run.baseline();
    const { crashes, ...outcome } = await this.outcome(session, filePath, content, onPart);
    for (const crash of crashes) this.reportCrash(filePath, crash);
    const whole = lintResult({
      filePath,
      ...outcome,
      ruleIds: this.ruleIdsOf(lint.rules),
      ...(fixed && { output: fixed.output }),
    });
    const result = baseline?.settle(whole) ?? whole;
    noteFixed(session, result, fixed, this.options);
    return result;
  }

  private ruleIdsOf(rules: LintSettings['rules']): readonly string[] {
    let ids = this.ruleIds.get(rules);
    if (!ids) this.ruleIds.set(rules, (ids = [...rules.keys()]));
    return ids;
  }

  /** What is said of a draft; taken from the cache where it holds it. */
  private async outcome(
    session: Session,
    filePath: string,
    content: FileContent,
    onPart: OnPart,
  ): Promise<DraftOutcome> {
    const { files, loaded } = session;
    const settings = files.settingsFor(filePath);
    const baseline = await this.run.baseline();
    const { linter, readers } = loaded.registry;
    const { fix, ocr, plugins = [], onDebug = () => undefined } = this.options;
    const lint = async (told: OnPart) => {
      const shared = await this.ahead.get(content);
      if (shared) {
        this.sayReader(session, filePath);
        await told(shared);
        return shared.outcome;
      }
      const parts = this.parts(session, filePath, content);
      const budget = budgetFor(loaded.registry, settings.lint);
      return lintDraft(linter, parts, settings.lint, told, baseline?.digestFor(filePath), budget);
    };
    const cache = await this.run.cache();
    // What a picture is read as depends on packages and data that are not looked at, and plugins may be any code.
    const isOpen = (ocr && readerOf(filePath, readers).entry.name === 'image') || plugins.length > 0;
    if (!cache || 'problem' in content || isOpen || fix) return lint(onPart);
    const { throughCache } = await import('./cache/through-cache.js');
    const draft = { filePath, content, loaded, settings, digestId: baseline?.id };
    return throughCache(cache, draft, onPart, lint, onDebug);
  }

  /** What the detectors see in a file. */
  async inspect(
    session: Session,
    filePath: string,
    content: FileContent,
    onPart: OnPart,
  ): Promise<InspectResult> {
    const { lint } = session.files.settingsFor(filePath);
    const { linter } = session.loaded.registry;
    const parts = this.parts(session, filePath, content);
    const { crash, ...outcome } = await inspectDraft(linter, parts, lint, onPart);
    if (crash) this.reportCrash(filePath, crash);
    return { filePath, ...outcome };
  }

  /** Reads a draft. */
  parts(session: Session, filePath: string, content: FileContent): AsyncGenerator<DraftPart> {
    this.sayReader(session, filePath);
    const { readers } = session.loaded.registry;
    const { read } = session.files.settingsFor(filePath);
    const { pictures } = session;
    return readDraft(content, { readers, ...(pictures && { pictures }) }, { filePath, ...read });
  }

  private sayReader({ loaded }: Session, filePath: string): void {
    const { entry, isKnown } = readerOf(filePath, loaded.registry.readers);
    this.options.onDebug?.(
      isKnown
        ? `${filePath}: read as ${entry.name}`
        : `${filePath}: no reader knows its extension, read as ${entry.name}`,
    );
  }

  private reportCrash(filePath: string, { ruleId, errorName, frames }: Crash): void {
    this.options.onDebug?.([`${filePath}: ${ruleId} threw ${errorName}`, ...frames].join('\n'));
  }
}
