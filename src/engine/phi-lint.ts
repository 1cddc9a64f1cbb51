import { resolve } from 'node:path';
import type { FileConfig } from '../config/config.js';
import type { ExplainedConfig } from '../config/explain-config.js';
import type { ConfigHint } from '../config/hints.js';
import type { AnyRule } from '../linter/rule.js';
import { readerFor } from '../readers/index.js';
import { DraftPictures } from './draft-pictures.js';
import { WORK_TREE, type DraftSource } from './draft-source.js';
import type { AuthorizationList } from './list-authorizations.js';
import { Judge } from './judge.js';
import type { OnPart } from './lint-draft.js';
import { openPictureReader } from './ocr.js';
import { openConfigs } from './open-configs.js';
import type { PhiLintOptions } from './phi-lint-options.js';
import type { FileContent } from './read-content.js';
import { RunFiles } from './run-files.js';
import type { InspectResult, LintResult } from './result.js';
import { sessionOf, type Session } from './session.js';
import type { LintAhead } from './workers/lint-ahead.js';
import type { WorkerOutcome } from './workers/worker-job.js';

/** ESLint's name for a text that stands in no file. */
const TEXT_WITHOUT_FILE = '<text>';

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
  private readonly judge: Judge;
  /** Files and folders that were looked through. */
  private readonly covered: string[] = [];
  /** What threads say of contents that have been read ahead. */
  private readonly ahead = new WeakMap<FileContent, Promise<WorkerOutcome | undefined>>();

  constructor(private readonly options: PhiLintOptions = {}) {
    this.cwd = resolve(options.cwd ?? process.cwd());
    this.run = new RunFiles(this.cwd, options);
    this.judge = new Judge(options, this.run, this.ahead);
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
    const results = await this.forEachFile(session, paths, (...file) => this.judge.lint(...file), ahead);
    await this.run.save();
    return results;
  }

  /** Lints a text as if it stood in a file, which need not exist; without one it is plain text. None where the file is ignored. */
  async lintText(text: string | Uint8Array, { filePath }: { filePath?: string } = {}): Promise<LintResult[]> {
    const session = await this.open();
    await this.run.baseline();
    return this.forText(session, filePath, text, (...file) => this.judge.lint(...file));
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
    return this.forEachFile(session, paths, (...file) => this.judge.inspect(...file));
  }

  /** What the detectors see in a text. */
  async inspectText(
    text: string | Uint8Array,
    { filePath }: { filePath?: string } = {},
  ): Promise<InspectResult[]> {
    const session = await this.open();
    return this.forText(session, filePath, text, (...file) => this.judge.inspect(...file));
  }

  /**
   * Which posts of the files rest on which authorization of the register.
   * @throws PhiLintError where no configuration names a register.
   */
  async listAuthorizations(paths: readonly string[]): Promise<AuthorizationList> {
    const session = await this.open();
    const { authorizationsOf, listOf } = await import('./list-authorizations.js');
    const files = await this.forEachFile(session, paths, (own, filePath, content) =>
      authorizationsOf(filePath, own, this.judge.parts(own, filePath, content)),
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
    for await (const part of this.judge.parts(session, filePath, content)) source += part.source;
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
    const configs = openConfigs(this.cwd, this.options, await this.run.stored());
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
    let turnAt = 0;
    try {
      for (const [index, filePath] of files.entries()) {
        results.push(...(await withPictures(filePath, await (ahead ?? drafts).read(filePath))));
        onProgress?.(index + 1, files.length);
        if (process.uptime() >= turnAt) {
          await turn();
          turnAt = process.uptime() + TURN;
        }
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
    const ahead = openAhead(this.cwd, this.options, { files, hasBaseline, drafts }, this.ahead);
    this.isThreaded ||= ahead !== undefined;
    return ahead;
  }
}

/** For files whose parts nobody asks about. */
async function noted(): Promise<void> {
  await Promise.resolve();
}

/** How many seconds the rest of a program waits for its turn at least. */
const TURN = 0.01;

/** Lets the rest of a program that uses the linter have its turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
