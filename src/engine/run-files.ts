import { mayHaveBaseline } from './baseline/baseline-name.js';
import type { Baseline } from './baseline/baseline.js';
import type { LintCache } from './cache/lint-cache.js';
import { WORK_TREE, type DraftSource } from './draft-source.js';
import type { PhiLintOptions } from './phi-lint-options.js';

/** What a run reads and writes beside the configuration; each is opened when it is first needed, and its code loaded then. */
export class RunFiles {
  private source: Promise<DraftSource> | undefined;
  private existing: Promise<Baseline | undefined> | undefined;
  private kept: Promise<LintCache | undefined> | undefined;

  constructor(
    private readonly cwd: string,
    private readonly options: PhiLintOptions,
  ) {}

  /** Where drafts come from; git is started where what is staged was asked for. */
  drafts(): Promise<DraftSource> {
    return (this.source ??= this.options.staged
      ? import('./staged-drafts.js').then(({ StagedDrafts }) => StagedDrafts.open(this.cwd))
      : Promise.resolve(WORK_TREE));
  }

  /** The list of existing findings, where there is one to heed or to make. */
  baseline(): Promise<Baseline | undefined> {
    const { baseline: options } = this.options;
    return (this.existing ??=
      options && mayHaveBaseline(this.cwd, options)
        ? import('./baseline/baseline.js').then(({ Baseline }) => Baseline.open(this.cwd, options))
        : Promise.resolve(undefined));
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
}
