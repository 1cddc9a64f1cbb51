import { resolve } from 'node:path';
import type { FileConfig } from '../config/config.js';
import { compileFileRules, type FileRules } from '../config/file-settings.js';
import { loadConfig, type ConfigChoice, type LoadedConfig } from '../config/load.js';
import { validateNames, validateShape } from '../config/validate.js';
import type { FileSettings } from '../config/settings.js';
import { describeCrash, type Crash } from '../linter/crash.js';
import type { MessageSeverity } from '../linter/message.js';
import type { AnyRule } from '../linter/rule.js';
import type { Plugin, RuleSetting } from '../linter/plugin.js';
import type { RuleSettings } from '../linter/settings.js';
import { readerFor } from '../readers/index.js';
import { findFiles } from './find-files.js';
import { readAhead } from './read-ahead.js';
import { readContent, readDraft, type Draft, type FileContent } from './read-draft.js';
import { fatalMessage, lintResult, type InspectResult, type LintResult } from './result.js';

/** What a run may be told. */
export interface PhiLintOptions {
  /** Folder that paths are relative to and in which the configuration is looked for; that of the process by default. */
  readonly cwd?: string;
  /** A configuration file; `false` reads none; by default it is looked for from `cwd` upward. */
  readonly configFile?: string | false;
  /** Lies over everything that the configuration file says. */
  readonly overrideConfig?: FileConfig;
  /** How messages about `overrideConfig` name it. */
  readonly overrideSource?: string;
  readonly plugins?: readonly Plugin[];
  /** Files and folders to leave out, beside those of the configuration. */
  readonly ignorePatterns?: readonly string[];
  /** True where a pattern that matches nothing is no problem. */
  readonly passOnNoFiles?: boolean;
  /** False where directives in drafts silence nothing. */
  readonly inlineConfig?: boolean;
  /** Severity at which directives that silence nothing are reported. */
  readonly unusedDirectives?: MessageSeverity;
  /** Told after each file. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Told of a file that was named and is ignored. */
  readonly onIgnored?: (filePath: string) => void;
  /** Told what happens behind the scenes; never text of a draft. */
  readonly onDebug?: (line: string) => void;
}

/** ESLint's name for a text that stands in no file. */
const TEXT_WITHOUT_FILE = '<text>';

interface Session {
  readonly loaded: LoadedConfig;
  readonly files: FileRules;
}

/** Lints files: finds them, reads them, and has the linter judge their posts. Never prints, never exits. */
export class PhiLint {
  private readonly cwd: string;
  private session: Promise<Session> | undefined;

  constructor(private readonly options: PhiLintOptions = {}) {
    this.cwd = resolve(options.cwd ?? process.cwd());
  }

  /**
   * Lints the files that paths, folders and globs stand for, in their order. A path that does not exist and a file
   * that cannot be read have a result with a fatal message.
   * @throws ConfigError
   */
  async lintFiles(paths: readonly string[]): Promise<LintResult[]> {
    const session = await this.open();
    return this.forEachFile(session, paths, (filePath, content) => this.lint(session, filePath, content));
  }

  /** Lints a text as if it stood in a file, which need not exist; without one it is plain text. None where the file is ignored. */
  async lintText(text: string | Uint8Array, { filePath }: { filePath?: string } = {}): Promise<LintResult[]> {
    const session = await this.open();
    return this.forText(session, filePath, (path) => this.lint(session, path, contentOf(text)));
  }

  /** What the detectors see in the files. */
  async inspectFiles(paths: readonly string[]): Promise<InspectResult[]> {
    const session = await this.open();
    return this.forEachFile(session, paths, (filePath, content) => this.inspect(session, filePath, content));
  }

  /** What the detectors see in a text. */
  async inspectText(
    text: string | Uint8Array,
    { filePath }: { filePath?: string } = {},
  ): Promise<InspectResult[]> {
    const session = await this.open();
    return this.forText(session, filePath, (path) => this.inspect(session, path, contentOf(text)));
  }

  /** The rules that there are, those of plugins included. */
  async getRules(): Promise<readonly AnyRule[]> {
    const { loaded } = await this.open();
    return [...loaded.registry.rules.values()];
  }

  /** The text of a draft as positions count in it; undefined where it cannot be read. */
  async readSource(filePath: string, bytes?: Uint8Array): Promise<string | undefined> {
    const { loaded } = await this.open();
    const content = bytes ? { bytes } : await readContent(filePath);
    const draft = await readDraft(content, loaded.registry.readers, { filePath });
    return draft.source === '' ? undefined : draft.source;
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
    return { loaded, files };
  }

  private async forEachFile<Result>(
    { loaded, files: rules }: Session,
    paths: readonly string[],
    handle: (filePath: string, content: FileContent) => Promise<Result>,
  ): Promise<Result[]> {
    const { onIgnored, onProgress, passOnNoFiles = false } = this.options;
    const { files, missing, ignored } = await findFiles(paths, {
      cwd: this.cwd,
      isDraft: (filePath) =>
        rules.isListed(filePath) ?? readerFor(filePath, loaded.registry.readers) !== undefined,
      isIgnored: (filePath) => rules.isIgnored(filePath),
      passOnNoFiles,
    });
    for (const filePath of ignored) onIgnored?.(filePath);
    const results: Result[] = [];
    for (const { filePath, problem } of missing) results.push(await handle(filePath, { problem }));
    for await (const { item, value, index } of readAhead(files, readContent)) {
      results.push(await handle(item, value));
      onProgress?.(index + 1, files.length);
    }
    return results;
  }

  private async forText<Result>(
    { files }: Session,
    filePath: string | undefined,
    handle: (filePath: string) => Promise<Result>,
  ): Promise<Result[]> {
    const path = filePath === undefined ? TEXT_WITHOUT_FILE : resolve(this.cwd, filePath);
    if (!files.isIgnored(path)) return [await handle(path)];
    this.options.onIgnored?.(path);
    return [];
  }

  private async lint(session: Session, filePath: string, content: FileContent): Promise<LintResult> {
    const { lint, read } = session.files.settingsFor(filePath);
    const draft = await this.draft(session, filePath, content, read);
    const outcome = session.loaded.registry.linter.lint(draft.source, draft.posts, lint);
    for (const crash of outcome.crashes) this.reportCrash(filePath, crash);
    return lintResult({
      filePath,
      messages: [...draft.problems, ...outcome.messages],
      suppressedMessages: outcome.suppressedMessages,
      postCount: draft.posts.length,
      ruleIds: [...lint.rules.keys()],
    });
  }

  private async inspect(session: Session, filePath: string, content: FileContent): Promise<InspectResult> {
    const { lint, read } = session.files.settingsFor(filePath);
    const draft = await this.draft(session, filePath, content, read);
    try {
      const entities = session.loaded.registry.linter.inspect(draft.source, draft.posts, lint);
      return { filePath, entities, problems: draft.problems };
    } catch (thrown) {
      const crash = describeCrash('a detector', thrown);
      this.reportCrash(filePath, crash);
      const problem = fatalMessage(`A detector crashed (${crash.errorName}) on this file. Please report it.`);
      return { filePath, entities: [], problems: [...draft.problems, problem] };
    }
  }

  private async draft(
    session: Session,
    filePath: string,
    content: FileContent,
    read: FileSettings['read'],
  ): Promise<Draft> {
    const draft = await readDraft(content, session.loaded.registry.readers, { filePath, ...read });
    this.options.onDebug?.(`${filePath}: read as ${draft.reader}`);
    return draft;
  }

  private reportCrash(filePath: string, { ruleId, errorName, frames }: Crash): void {
    this.options.onDebug?.([`${filePath}: ${ruleId} threw ${errorName}`, ...frames].join('\n'));
  }
}

function contentOf(text: string | Uint8Array): FileContent {
  return typeof text === 'string' ? { text } : { bytes: text };
}

function settingOf({ severity, options, minConfidence }: RuleSettings): RuleSetting {
  const given = { ...options, ...(minConfidence !== undefined && { minConfidence }) };
  return Object.keys(given).length > 0 ? [severity, given] : severity;
}
