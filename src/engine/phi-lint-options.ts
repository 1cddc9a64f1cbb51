import type { FileConfig } from '../config/config.js';
import type { LintMessage, MessageSeverity } from '../linter/message.js';
import type { Plugin } from '../linter/plugin.js';
import type { BaselineOptions, BaselineReport } from './baseline/baseline.js';
import type { CacheOptions } from './cache/lint-cache.js';
import type { OpenedContent } from './read-content.js';

/** What a run may be told. */
export interface PhiLintOptions {
  /** Folder that paths are relative to and in which the configuration is looked for; that of the process by default. */
  readonly cwd?: string;
  /**
   * A configuration file; `false` reads none; by default the nearest one of each file is looked for, upward to the root
   * of the repository.
   */
  readonly configFile?: string | false;
  /** False where nothing that a configuration names may be code. */
  readonly allowCode?: boolean;
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
  /** Severity at which directives that silence nothing are reported: warnings by default; not at all with `false`. */
  readonly unusedDirectives?: MessageSeverity | false;
  /** The day of the run as an ISO date, for authorizations and for directives that hold until a day; that of the clock by default. */
  readonly today?: string;
  /**
   * True where results have the text of the draft with fixes made (`output`) and the messages about that text; a
   * function says which messages are to be fixed. `PhiLint.outputFixes` writes the files.
   */
  readonly fix?: boolean | ((message: LintMessage) => boolean);
  /** Told of a file that has findings, where fixes were asked for and its format is not written. */
  readonly onUnwritable?: (filePath: string) => void;
  /** True where the words in pictures are read; needs the packages `tesseract.js` and `@tesseract.js-data/eng`. */
  readonly ocr?: boolean;
  /** True where the blobs of git's index are linted instead of files. */
  readonly staged?: boolean;
  /** The list of existing findings; none is heeded where it is absent. */
  readonly baseline?: BaselineOptions;
  /** Told what was done with the list, where there is one. */
  readonly onBaseline?: (report: BaselineReport) => void;
  /** Outcomes are kept from run to run, and taken from there where nothing has changed; not where it is absent. */
  readonly cache?: CacheOptions;
  /**
   * How many worker threads lint files: a number, or several for large folders (`auto`); `off` by default. Results are the same.
   * One thread does it all where files are fixed, pictures read, or there is a cache, a list of existing findings or
   * `plugins`.
   */
  readonly concurrency?: number | 'auto' | 'off';
  /** Told what a user should know and no result says, such as a damaged cache. */
  readonly onNote?: (line: string) => void;
  /** Told after each file. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Told what is about to be linted, so that it can be put on record. */
  readonly onContent?: (filePath: string, content: OpenedContent) => Promise<void>;
  /** Told of a file that was named and is ignored. */
  readonly onIgnored?: (filePath: string) => void;
  /** Told of a file of a folder that was passed over, because no reader knows its extension. */
  readonly onPassedOver?: (filePath: string) => void;
  /** Told what happens behind the scenes; never text of a draft. */
  readonly onDebug?: (line: string) => void;
}
