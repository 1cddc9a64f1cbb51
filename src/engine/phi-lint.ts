import { resolve } from 'node:path';
import type { FileConfig } from '../config/config.js';
import { compileFileRules, type FileRules } from '../config/file-settings.js';
import { loadConfig, type ConfigChoice, type LoadedConfig } from '../config/load.js';
import { validateNames, validateShape } from '../config/validate.js';
import type { Crash } from '../linter/crash.js';
import type { AnyRule } from '../linter/rule.js';
import type { RuleSetting } from '../linter/plugin.js';
import type { RuleSettings } from '../linter/settings.js';
import { readerFor } from '../readers/index.js';
import { DraftPictures } from './draft-pictures.js';
import { WORK_TREE, type DraftSource } from './draft-source.js';
import { inspectDraft, lintDraft, type OnPart } from './lint-draft.js';
import { openPictureReader, type PictureReader } from './ocr.js';
import type { PhiLintOptions } from './phi-lint-options.js';
import type { FileContent } from './read-content.js';
import { readDraft, readerOf, type DraftPart } from './read-draft.js';
import { mayHaveBaseline } from './baseline/baseline-name.js';
import type { Baseline } from './baseline/baseline.js';
import type { FixedDraft } from './fix-draft.js';
import { rememberOriginal } from './originals.js';
import { lintResult, type InspectResult, type LintResult } from './result.js';

/** ESLint's name for a text that stands in no file. */
const TEXT_WITHOUT_FILE = '<text>';

interface Session {
  readonly loaded: LoadedConfig;
  readonly files: FileRules;
  readonly pictures: PictureReader | undefined;
}

/** Judges one file; `onPart` is told of each part of it. */
type Handle<Result> = (filePath: string, content: FileContent, onPart: OnPart) => Promise<Result>;

/** Lints files: finds them, reads them, and has the linter judge their posts. Never prints, never exits. */
export class PhiLint {
  private readonly cwd: string;
  private session: Promise<Session> | undefined;
  private source: Promise<DraftSource> | undefined;
  private existing: Promise<Baseline | undefined> | undefined;

  constructor(private readonly options: PhiLintOptions = {}) {
    this.cwd = resolve(options.cwd ?? process.cwd());
  }

  /**
   * Lints the files that paths, folders and globs stand for, in their order. A path that does not exist and a file
   * that cannot be read have a result with a fatal message. A picture that a draft names and that stands beside it has
   * a result of its own behind that of the draft.
   * @throws ConfigError
   * @throws PhiLintError where `ocr` is asked for and its packages are not installed.
   */
  async lintFiles(paths: readonly string[]): Promise<LintResult[]> {
    const session = await this.open();
    const baseline = await this.baseline();
    const results = await this.forEachFile(session, paths, (...file) => this.lint(session, ...file));
    if (baseline) this.options.onBaseline?.(await baseline.finish());
    return results;
  }

  /** Lints a text as if it stood in a file, which need not exist; without one it is plain text. None where the file is ignored. */
  async lintText(text: string | Uint8Array, { filePath }: { filePath?: string } = {}): Promise<LintResult[]> {
    const session = await this.open();
    await this.baseline();
    return this.forText(session, filePath, text, (...file) => this.lint(session, ...file));
  }

  /**
   * Writes the `output` of results into their files.
   * @throws PhiLintError for the first file that cannot be written; it and those behind it are as they were.
   */
  static async outputFixes(results: readonly LintResult[], { cwd = process.cwd() } = {}): Promise<void> {
    const { writeFixed } = await import('./output-fixes.js');
    for (const result of results) await writeFixed(result, { cwd });
  }

  /** What the detectors see in the files. */
  async inspectFiles(paths: readonly string[]): Promise<InspectResult[]> {
    const session = await this.open();
    return this.forEachFile(session, paths, (...file) => this.inspect(session, ...file));
  }

  /** What the detectors see in a text. */
  async inspectText(
    text: string | Uint8Array,
    { filePath }: { filePath?: string } = {},
  ): Promise<InspectResult[]> {
    const session = await this.open();
    return this.forText(session, filePath, text, (...file) => this.inspect(session, ...file));
  }

  /** The rules that there are, those of plugins included. */
  async getRules(): Promise<readonly AnyRule[]> {
    const { loaded } = await this.open();
    return [...loaded.registry.rules.values()];
  }

  /** The text of a draft as positions count in it; undefined where it cannot be read. */
  async readSource(filePath: string, bytes?: Uint8Array): Promise<string | undefined> {
    const session = await this.open();
    const drafts = await this.drafts();
    const content = bytes ? { bytes } : await drafts.read(filePath);
    let source = '';
    for await (const part of this.parts(session, filePath, content)) source += part.source;
    drafts.close();
    await session.pictures?.close();
    return source === '' ? undefined : source;
  }

  /** What the configuration, the presets and the flags come to for a file, as a configuration could write it. */
  async calculateConfigForFile(filePath: string): Promise<FileConfig> {
    const { files } = await this.open();
    const { lint, read } = files.settingsFor(resolve(this.cwd, filePath));
    const { rules, inlineConfig: _inline, unusedDirectives: _unused, ...rest } = lint;
    const settings = [...rules].map(([id, setting]) => [id, settingOf(setting)] as const);
    return { ...read, ...rest, rules: Object.fromEntries(settings) };
  }

  private open(): Promise<Session> {
    return (this.session ??= this.load());
  }

  /** Where drafts come from; git is started where what is staged was asked for. */
  private drafts(): Promise<DraftSource> {
    return (this.source ??= this.options.staged
      ? import('./staged-drafts.js').then(({ StagedDrafts }) => StagedDrafts.open(this.cwd))
      : Promise.resolve(WORK_TREE));
  }

  /** The list of existing findings, where there is one to heed or to make. */
  private baseline(): Promise<Baseline | undefined> {
    const { baseline: options } = this.options;
    return (this.existing ??=
      options && mayHaveBaseline(this.cwd, options)
        ? import('./baseline/baseline.js').then(({ Baseline }) => Baseline.open(this.cwd, options))
        : Promise.resolve(undefined));
  }

  private async load(): Promise<Session> {
    const {
      configFile,
      overrideConfig = {},
      overrideSource = 'overrideConfig',
      plugins,
      ignorePatterns = [],
      inlineConfig,
      unusedDirectives,
    } = this.options;
    const choice: ConfigChoice =
      configFile === false ? 'none' : configFile === undefined ? 'search' : { filePath: configFile };
    const loaded = await loadConfig(this.cwd, choice, plugins);
    validateShape(overrideConfig, overrideSource);
    validateNames(overrideConfig, overrideSource, loaded.registry);
    this.options.onDebug?.(
      loaded.filePath === undefined ? 'no configuration file' : `configuration: ${loaded.filePath}`,
    );
    const directives = {
      ...(inlineConfig !== undefined && { inlineConfig }),
      ...(unusedDirectives !== undefined && { unusedDirectives }),
    };
    const files = await compileFileRules(loaded, {
      cwd: this.cwd,
      overrideConfig,
      ignorePatterns,
      directives,
    });
    return { loaded, files, pictures: this.options.ocr ? openPictureReader() : undefined };
  }

  private async forEachFile<Result>(
    session: Session,
    paths: readonly string[],
    handle: Handle<Result>,
  ): Promise<Result[]> {
    const { loaded, files: rules } = session;
    const { onIgnored, onPassedOver, onProgress, passOnNoFiles = false } = this.options;
    const [drafts, baseline] = [await this.drafts(), await this.baseline()];
    const { files, missing, ignored } = await drafts.find(paths, {
      cwd: this.cwd,
      isDraft: (filePath) =>
        rules.isListed(filePath) ?? readerFor(filePath, loaded.registry.readers) !== undefined,
      isIgnored: (filePath) => filePath === baseline?.filePath || rules.isIgnored(filePath),
      passOnNoFiles,
      onPassedOver: (filePath) => {
        // What the configuration leaves out is no surprise.
        if (readerFor(filePath) === undefined) onPassedOver?.(filePath);
      },
    });
    for (const filePath of ignored) onIgnored?.(filePath);
    const results: Result[] = [];
    const withPictures = this.withPictures(session, drafts, new Set(files), handle);
    for (const { filePath, problem } of missing) results.push(await handle(filePath, { problem }, noted));
    try {
      for (const [index, filePath] of files.entries()) {
        results.push(...(await withPictures(filePath, await drafts.read(filePath))));
        onProgress?.(index + 1, files.length);
        await turn();
      }
    } finally {
      drafts.close();
      await session.pictures?.close();
    }
    return results;
  }

  private async forText<Result>(
    session: Session,
    filePath: string | undefined,
    text: string | Uint8Array,
    handle: Handle<Result>,
  ): Promise<Result[]> {
    const path = filePath === undefined ? TEXT_WITHOUT_FILE : resolve(this.cwd, filePath);
    if (session.files.isIgnored(path)) {
      this.options.onIgnored?.(path);
      return [];
    }
    const content = typeof text === 'string' ? { text } : { bytes: text };
    try {
      return await this.withPictures(session, WORK_TREE, new Set([path]), handle)(path, content);
    } finally {
      await session.pictures?.close();
    }
  }

  /** Handles a draft, then the pictures that it names, each picture once. */
  private withPictures<Result>(
    { loaded, files }: Session,
    drafts: DraftSource,
    done: Set<string>,
    handle: Handle<Result>,
  ): (filePath: string, content: FileContent) => Promise<Result[]> {
    const pictures = new DraftPictures({
      cwd: this.cwd,
      isPicture: (filePath) => readerFor(filePath, loaded.registry.readers)?.name === 'image',
      isIgnored: (filePath) => files.isIgnored(filePath),
      namesIn: drafts.namesIn,
    });
    return async (filePath, content) => {
      const named = new Set<string>();
      const onPart = async ({ posts }: DraftPart) => {
        for (const picture of await pictures.of(filePath, posts)) if (!done.has(picture)) named.add(picture);
      };
      const results = [await handle(filePath, content, onPart)];
      for (const picture of named) {
        done.add(picture);
        results.push(await handle(picture, await drafts.read(picture), noted));
      }
      return results;
    };
  }

  private async lint(
    session: Session,
    filePath: string,
    given: FileContent,
    onPart: OnPart,
  ): Promise<LintResult> {
    const { lint } = session.files.settingsFor(filePath);
    const { linter } = session.loaded.registry;
    const fixed = await this.fixed(session, filePath, given);
    const content = fixed?.content ?? given;
    if (!('problem' in content)) await this.options.onContent?.(filePath, content);
    const parts = this.parts(session, filePath, content);
    const baseline = await this.baseline();
    const digest = baseline?.digestFor(filePath);
    const { crashes, ...outcome } = await lintDraft(linter, parts, lint, onPart, digest);
    for (const crash of crashes) this.reportCrash(filePath, crash);
    const whole = lintResult({
      filePath,
      ...outcome,
      ruleIds: [...lint.rules.keys()],
      ...(fixed && { output: fixed.output }),
    });
    const result = baseline?.settle(whole) ?? whole;
    if (fixed?.bytes) rememberOriginal(result, fixed.bytes);
    if (this.options.fix && result.messages.length > 0 && !this.isWritable(session, filePath))
      this.options.onUnwritable?.(filePath);
    return result;
  }

  /** The draft with fixes made; undefined where there are none, or nobody asked for them. */
  private async fixed(
    session: Session,
    filePath: string,
    content: FileContent,
  ): Promise<FixedDraft | undefined> {
    const { fix = false, staged } = this.options;
    if (fix === false || staged || !this.isWritable(session, filePath)) return undefined;
    const { registry } = session.loaded;
    const { lint, read } = session.files.settingsFor(filePath);
    const { fixDraft } = await import('./fix-draft.js');
    return fixDraft(content, {
      linter: registry.linter,
      settings: lint,
      entry: readerOf(filePath, registry.readers).entry,
      options: { filePath, ...read },
      isWanted: typeof fix === 'function' ? fix : () => true,
    });
  }

  private isWritable({ loaded }: Session, filePath: string): boolean {
    return readerOf(filePath, loaded.registry.readers).entry.input === 'text';
  }

  private async inspect(
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

  private parts(session: Session, filePath: string, content: FileContent): AsyncGenerator<DraftPart> {
    const { readers } = session.loaded.registry;
    const { entry, isKnown } = readerOf(filePath, readers);
    this.options.onDebug?.(
      isKnown
        ? `${filePath}: read as ${entry.name}`
        : `${filePath}: no reader knows its extension, read as ${entry.name}`,
    );
    const { read } = session.files.settingsFor(filePath);
    const { pictures } = session;
    return readDraft(content, { readers, ...(pictures && { pictures }) }, { filePath, ...read });
  }

  private reportCrash(filePath: string, { ruleId, errorName, frames }: Crash): void {
    this.options.onDebug?.([`${filePath}: ${ruleId} threw ${errorName}`, ...frames].join('\n'));
  }
}

/** For files whose parts nobody asks about. */
async function noted(): Promise<void> {
  await Promise.resolve();
}

/** Lets the rest of a program that uses the linter have its turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

function settingOf({ severity, options, minConfidence }: RuleSettings): RuleSetting {
  const given = { ...options, ...(minConfidence !== undefined && { minConfidence }) };
  return Object.keys(given).length > 0 ? [severity, given] : severity;
}
