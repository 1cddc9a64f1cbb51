import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { PhiLintError } from '../../config/errors.js';
import { bytesOf, type StoredFiles } from '../../config/stored-files.js';
import type { LintMessage, SuppressedMessage } from '../../linter/message.js';
import type { Digest } from '../../linter/passage.js';
import { lintResult, type LintResult } from '../result.js';
import { systemReason } from '../system-reason.js';
import { writeWhole } from '../write-file.js';
import { BASELINE_NAME } from './baseline-name.js';
import { formatBaseline, parseBaseline, type FileCounts } from './baseline-file.js';
import { commonCounts, countsOf, isWithin, staleEntries, withRules } from './counts.js';
import { baselineKey, type BaselineKey, type GivenKey } from './baseline-key.js';

/** What is done with the list of existing findings: heeded, made, or freed of what no longer occurs. */
export type BaselineMode = 'apply' | 'suppress' | 'prune';

/** Where the list of existing findings is and what is done with it. */
export interface BaselineOptions extends GivenKey {
  /** `phi-lint-suppressions.json` in the folder of the run where it is not named. */
  readonly filePath?: string;
  readonly mode?: BaselineMode;
  /** The rules whose findings go on a list that is made; all where it is absent. */
  readonly rules?: readonly string[];
}

/** What a run did with the list. */
export interface BaselineReport {
  readonly filePath: string;
  readonly mode: BaselineMode;
  /** Findings that it silenced. */
  readonly silenced: number;
  /** Findings of the linted files that it does not hold. */
  readonly standing: number;
  /** Entries for the linted files that stand for no finding any more. */
  readonly stale: number;
}

/**
 * The findings that a repository had when it began to use phi-lint. Each is known by a keyed digest of what it rests on,
 * so it may move within its file, and any change of its words makes it new. A finding that occurs more often than the list
 * says is new each time, because nobody can tell which of them was added.
 */
export class Baseline {
  private silenced = 0;
  private standing = 0;
  private stale = 0;

  private constructor(
    readonly filePath: string,
    readonly mode: BaselineMode,
    private readonly key: BaselineKey,
    private readonly allowances: Map<string, FileCounts>,
    private text: string | undefined,
    private readonly rules: readonly string[] | undefined,
  ) {}

  /**
   * Undefined where there is no list and none is to be made.
   * @throws PhiLintError where the list is broken, cannot be read, was named and does not exist, or has another key.
   */
  static open(cwd: string, options: BaselineOptions, stored?: StoredFiles): Baseline | undefined {
    const { mode = 'apply' } = options;
    const filePath = resolve(cwd, options.filePath ?? BASELINE_NAME);
    const text = textOf(filePath, stored);
    if (text === undefined && mode !== 'suppress') {
      if (options.filePath === undefined && mode === 'apply') return undefined;
      throw new PhiLintError(
        `There is no list of existing findings at ${filePath}: --suppress-all makes one.`,
      );
    }
    const known = text === undefined ? undefined : parseBaseline(text, filePath);
    const key = baselineKey(options, known?.binding, cwd);
    return new Baseline(filePath, mode, key, new Map(known?.allowances), text, options.rules);
  }

  /** Names the findings of a file. */
  digestFor(filePath: string): Digest {
    const path = this.pathOf(filePath);
    return (texts) => this.key.digest([path, ...texts]);
  }

  /** Tells runs with other digests apart. */
  get id(): string {
    return this.key.digest(['digests', this.filePath]);
  }

  /** Moves what the list holds of a file to the silenced findings; a list that is made holds all that it may. */
  settle(result: LintResult): LintResult {
    const path = this.pathOf(result.filePath);
    const found = countsOf(result.messages);
    // Of a file that was not read to its end nobody knows what it still holds.
    const isWhole = !result.messages.some((message) => message.fatal);
    if (isWhole && this.mode === 'suppress')
      this.allowances.set(path, withRules(this.allowances.get(path), found, this.rules));
    const allowed = this.allowances.get(path);
    if (isWhole && allowed && this.mode === 'prune') this.allowances.set(path, commonCounts(allowed, found));
    else if (isWhole && allowed) this.stale += staleEntries(allowed, found);
    const settled = settledResult(result, (message) => isWithin(message, allowed, found));
    this.silenced += settled.suppressedMessages.length - result.suppressedMessages.length;
    this.standing += settled.messages.length;
    return settled;
  }

  /** Writes the list where it was to be made or pruned, and says what was done since the last time. */
  async finish(): Promise<BaselineReport> {
    if (this.mode !== 'apply') await this.write();
    const { filePath, mode, silenced, standing, stale } = this;
    [this.silenced, this.standing, this.stale] = [0, 0, 0];
    return { filePath, mode, silenced, standing, stale };
  }

  private async write(): Promise<void> {
    for (const [path, rules] of this.allowances) {
      const isGone = this.mode === 'prune' && !existsSync(join(dirname(this.filePath), path));
      if (isGone || rules.size === 0) this.allowances.delete(path);
    }
    const text = formatBaseline({ binding: this.key.binding, allowances: this.allowances });
    if (text === this.text) return;
    try {
      await writeWhole(this.filePath, text);
    } catch (error) {
      throw new PhiLintError(
        `${this.filePath}: cannot write the list of existing findings: ${systemReason(error)}.`,
      );
    }
    this.text = text;
  }

  /** Relative to the list, with slashes, so that it holds on every machine. */
  private pathOf(filePath: string): string {
    return relative(dirname(this.filePath), filePath).split(sep).join('/');
  }
}

function textOf(filePath: string, stored: StoredFiles | undefined): string | undefined {
  try {
    return new TextDecoder().decode(bytesOf(filePath, stored));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new PhiLintError(`${filePath}: cannot read the list of existing findings: ${systemReason(error)}.`);
  }
}

function settledResult(result: LintResult, isAllowed: (message: LintMessage) => boolean): LintResult {
  const messages = result.messages.filter((message) => !isAllowed(message)).map(withoutDigest);
  const silenced = result.messages
    .filter(isAllowed)
    .map((message): SuppressedMessage => ({ ...withoutDigest(message), suppressions: [{ kind: 'file' }] }));
  const suppressedMessages = [...result.suppressedMessages, ...silenced].sort(
    (a, b) => a.line - b.line || a.column - b.column,
  );
  return lintResult({ ...result, messages, suppressedMessages });
}

function withoutDigest({ digest: _digest, ...message }: LintMessage): LintMessage {
  return message;
}
