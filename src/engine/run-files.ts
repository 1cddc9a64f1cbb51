import { mayHaveBaseline } from './baseline/baseline-name.js';
import type { Baseline, BaselineOptions } from './baseline/baseline.js';
import type { LintCache } from './cache/lint-cache.js';
import { WORK_TREE, type DraftSource } from './draft-source.js';
import type { StoredFiles } from '../config/stored-files.js';
import type { GitIndex } from './git-index.js';
import type { PhiLintOptions } from './phi-lint-options.js';

/** What a run reads and writes beside the configuration; each is opened when it is first needed, and its code loaded then. */
export class RunFiles {
  private source: Promise<DraftSource> | undefined;
  private index: Promise<GitIndex> | undefined;
  private storedFiles: Promise<StoredFiles> | undefined;
  private existing: Promise<Baseline | undefined> | undefined;
  private kept: Promise<LintCache | undefined> | undefined;

  constructor(
    private readonly cwd: string,
    private readonly options: PhiLintOptions,
  ) {}

  /** Where drafts come from; git is started where what is staged was asked for. */
  drafts(): Promise<DraftSource> {
    return (this.source ??= this.options.staged ? this.openStaged() : Promise.resolve(WORK_TREE));
  }

  /** Where configurations and the list of existing findings come from, if not from the disk. */
  async stored(): Promise<StoredFiles | undefined> {
    if (!this.options.staged) return undefined;
    return (this.storedFiles ??= this.openStored());
  }

  /** The list of existing findings, where there is one to heed or to make. */
  baseline(): Promise<Baseline | undefined> {
    const { baseline: options } = this.options;
    return (this.existing ??= options ? this.openBaseline(options) : Promise.resolve(undefined));
  }

  /** The outcomes of earlier runs, where they are asked for. */
  cache(): Promise<LintCache | undefined> {
    const { cache: options, onNote = () => undefined } = this.options;
    return (this.kept ??= options
      ? import('./cache/lint-cache.js').then(({ LintCache }) => LintCache.open(this.cwd, options, onNote))
      : Promise.resolve(undefined));
  }

  /** Files that are no drafts, whatever they are named. */
  async own(): Promise<ReadonlySet<string | undefined>> {
    return new Set([(await this.baseline())?.filePath, (await this.cache())?.filePath]);
  }

  /** Writes what a run leaves behind. */
  async save(): Promise<void> {
    const baseline = await this.baseline();
    if (baseline) this.options.onBaseline?.(await baseline.finish());
    await (await this.cache())?.save();
  }

  private async openBaseline(options: BaselineOptions): Promise<Baseline | undefined> {
    const stored = await this.stored();
    if (!mayHaveBaseline(this.cwd, options, stored)) return undefined;
    const { Baseline } = await import('./baseline/baseline.js');
    return Baseline.open(this.cwd, options, stored);
  }

  private async openStaged(): Promise<DraftSource> {
    const { StagedDrafts } = await import('./staged-drafts.js');
    return StagedDrafts.open(await this.openIndex());
  }

  private async openStored(): Promise<StoredFiles> {
    const { indexFiles } = await import('./index-files.js');
    return indexFiles(await this.openIndex(), this.options.onNote ?? (() => undefined));
  }

  private openIndex(): Promise<GitIndex> {
    return (this.index ??= import('./git-index.js').then(({ GitIndex }) => GitIndex.open(this.cwd)));
  }
}
