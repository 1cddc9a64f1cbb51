import type { FileConfig } from './config/config.js';
import { createRegistry, type Registry } from './config/registry.js';
import { resolveSettings, type FileSettings } from './config/settings.js';
import { validateNames, validateShape } from './config/validate.js';
import { fixInPasses } from './linter/fixes/fix-in-passes.js';
import { withSafeFixes } from './linter/fixes/safe-fixes.js';
import type { LintMessage, SuppressedMessage } from './linter/message.js';
import type { Plugin } from './linter/plugin.js';
import type { AnyRule } from './linter/rule.js';
import type { InspectedEntity } from './linter/to-message.js';
import { readerFor } from './readers/index.js';
import type { Reader, ReadProblem } from './readers/reader.js';

export type { FileConfig } from './config/config.js';
export { defineDetector, type Detector, type Scene } from './detectors/detector.js';
export type { Entity, EntityType } from './detectors/entity.js';
export type { Roster } from './detectors/roster.js';
export * from './linter/index.js';
export { POST_KINDS, type FieldName, type Post, type PostKind } from './readers/post.js';
export { defineReader, type Reader, type ReadOptions, type ReadResult } from './readers/reader.js';
export type { Role, RoledEntity } from './roles/role.js';
export { MappedText, type Range } from './text/mapped-text.js';

/** What the linter says of one text. */
export interface Verdict {
  readonly messages: readonly LintMessage[];
  readonly suppressedMessages: readonly SuppressedMessage[];
  /** Broken syntax; offsets count in the text. */
  readonly problems: readonly ReadProblem[];
}

/** What the linter says of a text after it was fixed. */
export interface FixedVerdict extends Verdict {
  readonly output: string;
  /** Whether the output differs from the text. */
  readonly fixed: boolean;
}

/** How a text is read: the extension of the name decides which reader takes it. */
export interface TextOptions {
  /** No file is opened. `post.txt` where it is absent. */
  readonly filePath?: string;
}

const NO_CONFIG: FileConfig = Object.freeze({});

/**
 * Lints texts in memory with everything that is built in and what plugins bring. It opens no file, prints nothing,
 * sends nothing, and needs no Node API: the same code runs in a browser.
 */
export class Linter {
  private readonly registry: Registry;
  /** What holds where a configuration says nothing. */
  private plain: FileSettings | undefined;

  constructor({ plugins = [] }: { readonly plugins?: readonly Plugin[] } = {}) {
    this.registry = createRegistry(plugins);
  }

  /** The rules that there are. */
  get rules(): readonly AnyRule[] {
    return [...this.registry.rules.values()];
  }

  /**
   * Lints a text, with the preset `recommended` where the configuration names none.
   * @throws ConfigError where the configuration is wrong.
   */
  async verify(text: string, config: FileConfig = NO_CONFIG, options: TextOptions = {}): Promise<Verdict> {
    const { lint, draft, reread } = await this.read(text, config, options);
    const { messages, suppressedMessages } = this.registry.linter.lint(text, draft.posts, lint);
    const { posts, problems } = draft;
    const readable = { source: text, posts, ...(problems.length === 0 && { reread }) };
    return {
      messages: withSafeFixes(messages, readable),
      suppressedMessages: withSafeFixes(suppressedMessages, readable),
      problems,
    };
  }

  /**
   * Makes the changes that are mechanical, and lints what comes of it.
   * @throws ConfigError where the configuration is wrong.
   */
  async verifyAndFix(
    text: string,
    config: FileConfig = NO_CONFIG,
    options: TextOptions = {},
  ): Promise<FixedVerdict> {
    const { linter } = this.registry;
    const output = await fixInPasses(text, {
      judge: async (source) => {
        const { messages, problems } = await this.verify(source, config, options);
        return problems.length > 0 || messages.some(({ fatal }) => fatal) ? undefined : messages;
      },
      isWanted: () => true,
      isAboutIdentifier: ({ ruleId }) => linter.categoryOf(ruleId) === 'identifiers',
    });
    return { ...(await this.verify(output, config, options)), output, fixed: output !== text };
  }

  /** What the detectors see in a text. */
  async inspect(
    text: string,
    config: FileConfig = NO_CONFIG,
    options: TextOptions = {},
  ): Promise<InspectedEntity[]> {
    const { lint, draft } = await this.read(text, config, options);
    return this.registry.linter.inspect(text, draft.posts, lint);
  }

  private async read(text: string, config: FileConfig, { filePath = 'post.txt' }: TextOptions) {
    const { lint, read } = this.settings(config);
    const reader = await this.reader(text, filePath);
    const reread = (source: string) => reader.read(source, { filePath, ...read });
    return { lint, draft: reread(text), reread };
  }

  private settings(config: FileConfig): FileSettings {
    if (config === NO_CONFIG) return (this.plain ??= resolveSettings([config], this.registry));
    validateShape(config, 'config');
    validateNames(config, 'config', this.registry);
    return resolveSettings([config], this.registry);
  }

  private async reader(text: string, filePath: string): Promise<Reader> {
    const { readers } = this.registry;
    const entry = readerFor(filePath, readers) ?? readerFor('.txt', readers);
    const reader = await entry?.load(text);
    if (!reader || !('read' in reader)) throw new Error('No reader takes this kind of file as text.');
    return reader;
  }
}
