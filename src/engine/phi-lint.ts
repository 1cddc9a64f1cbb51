import { resolve } from 'node:path';
import type { FileConfig } from '../config/config.js';
import type { ExplainedConfig } from '../config/explain-config.js';
import type { ConfigHint } from '../config/hints.js';
import type { ActiveConfig, ConfigLookup } from '../config/lookup.js';
import type { Crash } from '../linter/crash.js';
import type { AnyRule } from '../linter/rule.js';
import { readerFor } from '../readers/index.js';
import { DraftPictures } from './draft-pictures.js';
import { WORK_TREE, type DraftSource } from './draft-source.js';
import type { AuthorizationList } from './list-authorizations.js';
import { inspectDraft, lintDraft, type DraftOutcome, type OnPart } from './lint-draft.js';
import { openPictureReader, type PictureReader } from './ocr.js';
import { openConfigs } from './open-configs.js';
import type { PhiLintOptions } from './phi-lint-options.js';
import type { FileContent } from './read-content.js';
import { readDraft, readerOf, type DraftPart } from './read-draft.js';
import { RunFiles } from './run-files.js';
import { fixedDraft, noteFixed } from './fixed-draft.js';
import { lintResult, type InspectResult, type LintResult } from './result.js';
import type { LintAhead } from './workers/lint-ahead.js';
import type { WorkerOutcome } from './workers/worker-job.js';

/** ESLint's name for a text that stands in no file. */
const TEXT_WITHOUT_FILE = '<text>';

/** What a run holds, with the configuration of one file, or of the folder of the run. */
interface Session extends ActiveConfig {
  readonly configs: ConfigLookup;
  readonly pictures: PictureReader | undefined;
}

/** Judges one file; `onPart` is told of each part of it. */
type Handle<Result> = (
  session: Session,
  filePath: string,
  content: FileContent,
  onPart: OnPart,
) => Promise<Result>;

/** Lints files: finds them, reads them, and has the linter judge their posts. Never prints, never exits. */
export class PhiLint {
  private readonly cwd: string;
  /** True where other threads linted: which entries of a roster they used is not known here. */
  private isThreaded = false;
  private session: Promise<Session> | undefined;
  private readonly run: RunFiles;
  /** Files and folders that were looked through. */
  private readonly covered: string[] = [];
  /** What threads say of contents that have been read ahead. */
  private readonly ahead = new WeakMap<FileContent, Promise<WorkerOutcome | undefined>>();

  constructor(private readonly options: PhiLintOptions = {}) {
    this.cwd = resolve(options.cwd ?? process.cwd());
    this.run = new RunFiles(this.cwd, options);
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
    await this.run.baseline();
    const ahead = (files: readonly string[]) => this.readAhead(files);
    const results = await this.forEachFile(session, paths, (...file) => this.lint(...file), ahead);
    await this.run.save();
    return results;
  }

  /** Lints a text as if it stood in a file, which need not exist; without one it is plain text. None where the file is ignored. */
  async lintText(text: string | Uint8Array, { filePath }: { filePath?: string } = {}): Promise<LintResult[]> {
    const session = await this.open();
    await this.run.baseline();
    return this.forText(session, filePath, text, (...file) => this.lint(...file));
  }

  /**
   * Writes the `output` of results into their files.
   * @throws PhiLintError where some cannot be written; those are as they were, the others are written.
   */
  static async outputFixes(results: readonly LintResult[], { cwd = process.cwd() } = {}): Promise<void> {
    const { writeAllFixed } = await import('./output-fixes.js');
    await writeAllFixed(results, { cwd });
  }

  /** What the detectors see in the files. */
  async inspectFiles(paths: readonly string[]): Promise<InspectResult[]> {
    const session = await this.open();
    return this.forEachFile(session, paths, (...file) => this.inspect(...file));
  }

  /** What the detectors see in a text. */
  async inspectText(
    text: string | Uint8Array,
    { filePath }: { filePath?: string } = {},
  ): Promise<InspectResult[]> {
    const session = await this.open();
    return this.forText(session, filePath, text, (...file) => this.inspect(...file));
  }

  /**
   * Which posts of the files rest on which authorization of the register.
   * @throws PhiLintError where no configuration names a register.
   */
  async listAuthorizations(paths: readonly string[]): Promise<AuthorizationList> {
    const session = await this.open();
    const { authorizationsOf, listOf } = await import('./list-authorizations.js');
    const files = await this.forEachFile(session, paths, (own, filePath, content) =>
      authorizationsOf(filePath, own, this.parts(own, filePath, content)),
    );
    return listOf(await session.configs.all(), files);
  }

  /** The rules that there are, those of plugins included. */
  async getRules(): Promise<readonly AnyRule[]> {
    const { loaded } = await this.open();
    return [...loaded.registry.rules.values()];
  }

  /** The text of a draft as positions count in it; undefined where it cannot be read. */
  async readSource(filePath: string, bytes?: Uint8Array): Promise<string | undefined> {
    const session = await sessionOf(await this.open(), filePath);
    const drafts = await this.run.drafts();
    const content = bytes ? { bytes } : await drafts.read(filePath);
    let source = '';
    for await (const part of this.parts(session, filePath, content)) source += part.source;
    drafts.close();
    await session.pictures?.close();
    return source === '' ? undefined : source;
  }

  /** What the configuration, the presets and the flags come to for a file, as a configuration could write it. */
  async calculateConfigForFile(filePath: string): Promise<FileConfig> {
    return (await this.explainConfigForFile(filePath)).config;
  }

  /** The same, with the place that each value comes from. */
  async explainConfigForFile(filePath: string): Promise<ExplainedConfig> {
    const path = resolve(this.cwd, filePath);
    const { explainConfig } = await import('../config/explain-config.js');
    return explainConfig(path, await (await this.open()).configs.forFile(path));
  }

  /** What the configurations of a run say in vain. Asked for when the run is over; a run over some files says less. */
  async getConfigHints(): Promise<readonly ConfigHint[]> {
    const active = await (await this.open()).configs.all();
    if (active.every(({ loaded }) => loaded.filePath === undefined)) return [];
    const { configHints } = await import('../config/hints.js');
    const scope = { covered: this.covered, isWhole: !this.options.cache && !this.isThreaded };
    return (await Promise.all(active.map((one) => configHints(one, scope)))).flat();
  }

  private open(): Promise<Session> {
    return (this.session ??= this.load());
  }

  private async load(): Promise<Session> {
    const configs = openConfigs(this.cwd, this.options);
    const pictures = this.options.ocr ? openPictureReader() : undefined;
    return { ...(await configs.forRun()), configs, pictures };
  }

  private async forEachFile<Result>(
    session: Session,
    paths: readonly string[],
    handle: Handle<Result>,
    readAhead?: (files: readonly string[]) => Promise<LintAhead | undefined>,
  ): Promise<Result[]> {
    const { configs } = session;
    const { onIgnored, onPassedOver, onProgress, passOnNoFiles = false } = this.options;
    const drafts = await this.run.drafts();
    const own = await this.run.own();
    const { files, missing, ignored } = await drafts.find(paths, {
      cwd: this.cwd,
      isDraft: async (filePath) => {
        const { files: rules, loaded } = await configs.forFile(filePath);
        return rules.isListed(filePath) ?? readerFor(filePath, loaded.registry.readers) !== undefined;
      },
      isIgnored: async (filePath) =>
        own.has(filePath) || (await configs.forFile(filePath)).files.isIgnored(filePath),
      passOnNoFiles,
      onPassedOver: (filePath) => {
        // What the configuration leaves out is no surprise.
        if (readerFor(filePath) === undefined) onPassedOver?.(filePath);
      },
    });
    if (!this.options.staged) this.covered.push(...paths.map((path) => resolve(this.cwd, path)));
    for (const filePath of ignored) onIgnored?.(filePath);
    const results: Result[] = [];
    const withPictures = this.withPictures(session, drafts, new Set(files), handle);
    for (const { filePath, problem } of missing)
      results.push(await handle(await sessionOf(session, filePath), filePath, { problem }, noted));
    const ahead = await readAhead?.(files);
    try {
      for (const [index, filePath] of files.entries()) {
        results.push(...(await withPictures(filePath, await (ahead ?? drafts).read(filePath))));
        onProgress?.(index + 1, files.length);
        await turn();
      }
    } finally {
      ahead?.close();
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
    if ((await session.configs.forFile(path)).files.isIgnored(path)) {
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
    session: Session,
    drafts: DraftSource,
    done: Set<string>,
    handle: Handle<Result>,
  ): (filePath: string, content: FileContent) => Promise<Result[]> {
    const pictures = new DraftPictures({
      cwd: this.cwd,
      isPicture: (filePath) => readerFor(filePath, session.loaded.registry.readers)?.name === 'image',
      isIgnored: async (filePath) => (await session.configs.forFile(filePath)).files.isIgnored(filePath),
      namesIn: drafts.namesIn,
    });
    return async (filePath, content) => {
      const named = new Set<string>();
      const onPart: OnPart = async ({ posts }) => {
        for (const picture of await pictures.of(filePath, posts)) if (!done.has(picture)) named.add(picture);
      };
      const results = [await handle(await sessionOf(session, filePath), filePath, content, onPart)];
      for (const picture of named) {
        done.add(picture);
        const own = await sessionOf(session, picture);
        results.push(await handle(own, picture, await drafts.read(picture), noted));
      }
      return results;
    };
  }

  /** Threads that lint the files before their turn, where they are of use. */
  private async readAhead(files: readonly string[]): Promise<LintAhead | undefined> {
    const { concurrency = 'off' } = this.options;
    if (concurrency === 'off' || files.length < 2) return undefined;
    const { openAhead } = await import('./workers/open-ahead.js');
    const hasBaseline = (await this.run.baseline()) !== undefined;
    const drafts = await this.run.drafts();
    const ahead = await openAhead(this.cwd, this.options, { files, hasBaseline, drafts }, this.ahead);
    this.isThreaded ||= ahead !== undefined;
    return ahead;
  }

  private async lint(
    session: Session,
    filePath: string,
    given: FileContent,
    onPart: OnPart,
  ): Promise<LintResult> {
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
      ruleIds: [...lint.rules.keys()],
      ...(fixed && { output: fixed.output }),
    });
    const result = baseline?.settle(whole) ?? whole;
    noteFixed(session, result, fixed, this.options);
    return result;
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
      return lintDraft(linter, parts, settings.lint, told, baseline?.digestFor(filePath));
    };
    const cache = await this.run.cache();
    // What a picture is read as depends on packages and data that are not looked at, and plugins may be any code.
    const isOpen = (ocr && readerOf(filePath, readers).entry.name === 'image') || plugins.length > 0;
    if (!cache || 'problem' in content || isOpen || fix) return lint(onPart);
    const { throughCache } = await import('./cache/through-cache.js');
    const draft = { filePath, content, loaded, settings, digestId: baseline?.id };
    return throughCache(cache, draft, onPart, lint, onDebug);
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

/** The session with the configuration of a file. */
async function sessionOf(session: Session, filePath: string): Promise<Session> {
  return { ...session, ...(await session.configs.forFile(filePath)) };
}

/** For files whose parts nobody asks about. */
async function noted(): Promise<void> {
  await Promise.resolve();
}

/** Lets the rest of a program that uses the linter have its turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
