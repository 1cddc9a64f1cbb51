import { resolve } from 'node:path';
import type { FileConfig } from '../config/config.js';
import { createRegistry, type Registry } from '../config/registry.js';
import { resolveSettings, type FileSettings } from '../config/settings.js';
import type { MessageSeverity } from '../linter/message.js';
import { chooseReader, findReader } from './choose-reader.js';
import { findFiles, type FoundFiles } from './find-files.js';
import { readAhead } from './read-ahead.js';
import { decodeText, readDraft, readText, type Draft, type FileText } from './read-draft.js';
import { lintResult, type InspectResult, type LintResult } from './result.js';

/** What a run may be told. */
export interface PhiLintOptions {
  /** Folder that paths are relative to and in which the configuration is looked for; that of the process by default. */
  readonly cwd?: string;
  /** Lies over everything that configuration files say. */
  readonly overrideConfig?: FileConfig;
  readonly passOnNoFiles?: boolean;
  readonly inlineConfig?: boolean;
  readonly unusedDirectives?: MessageSeverity;
  /** Told after each file. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Told of everything that is of interest when something seems wrong; never of text of a draft. */
  readonly onDebug?: (line: string) => void;
}

/** Lints files: finds them, reads them, and has the linter judge their posts. The one class that does I/O. */
export class PhiLint {
  private readonly cwd: string;
  private readonly registry: Registry = createRegistry();

  constructor(private readonly options: PhiLintOptions = {}) {
    this.cwd = resolve(options.cwd ?? process.cwd());
  }

  /** Lints the files that paths, folders and globs stand for, in their order. */
  lintFiles(paths: readonly string[]): Promise<LintResult[]> {
    return this.forEachFile(paths, (filePath, text) => this.lint(filePath, text));
  }

  /** Lints a text as if it stood in a file; the file need not exist. */
  async lintText(text: string | Uint8Array, { filePath = 'stdin.txt' } = {}): Promise<LintResult> {
    const source = typeof text === 'string' ? { source: text } : decodeText(text);
    return this.lint(resolve(this.cwd, filePath), source);
  }

  /** What the detectors see in the files. */
  inspectFiles(paths: readonly string[]): Promise<InspectResult[]> {
    return this.forEachFile(paths, (filePath, text) => this.inspect(filePath, text));
  }

  private async forEachFile<Result>(
    paths: readonly string[],
    handle: (filePath: string, text: FileText) => Result,
  ): Promise<Result[]> {
    const { files, missing } = await this.find(paths);
    const results = missing.map(({ filePath, problem }) => handle(filePath, { problem }));
    for await (const { item, value, index } of readAhead(files, readText)) {
      results.push(handle(item, value));
      this.options.onProgress?.(index + 1, files.length);
    }
    return results;
  }

  private find(paths: readonly string[]): Promise<FoundFiles> {
    return findFiles(paths, {
      cwd: this.cwd,
      isDraft: (filePath) => findReader(filePath, this.registry.readers) !== undefined,
      isIgnored: () => false,
      passOnNoFiles: this.options.passOnNoFiles === true,
    });
  }

  private lint(filePath: string, text: FileText): LintResult {
    const { lint, read } = this.settingsFor(filePath);
    const ruleIds = [...lint.rules.keys()];
    if ('problem' in text) {
      return lintResult({
        filePath,
        messages: [text.problem],
        suppressedMessages: [],
        postCount: 0,
        ruleIds,
      });
    }
    const draft = this.draft(filePath, text.source, read);
    const outcome = this.registry.linter.lint(draft.source, draft.posts, lint);
    return lintResult({
      filePath,
      messages: [...draft.problems, ...outcome.messages],
      suppressedMessages: outcome.suppressedMessages,
      postCount: draft.posts.length,
      ruleIds,
    });
  }

  private inspect(filePath: string, text: FileText): InspectResult {
    if ('problem' in text) return { filePath, entities: [], problems: [text.problem] };
    const { lint, read } = this.settingsFor(filePath);
    const draft = this.draft(filePath, text.source, read);
    const entities = this.registry.linter.inspect(draft.source, draft.posts, lint);
    return { filePath, entities, problems: draft.problems };
  }

  private draft(filePath: string, source: string, read: FileSettings['read']): Draft {
    return readDraft(source, chooseReader(filePath, this.registry.readers), { filePath, ...read });
  }

  private settingsFor(_filePath: string): FileSettings {
    return resolveSettings([this.options.overrideConfig ?? {}], this.registry);
  }
}
