import type { Roster } from '../detectors/roster.js';
import type { Plugin, RuleSetting } from '../linter/plugin.js';
import type { PostKind } from '../readers/post.js';

/** What may be said of all files, and again of some of them. */
export interface FileConfig {
  /** One preset or several; where they name the same rule, the last one holds. */
  readonly preset?: string | readonly string[];
  /** Rule id → severity, or severity and options. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly roster?: Partial<Roster>;
  readonly kind?: PostKind;
  readonly platform?: string;
  readonly audience?: string;
  /** CSV columns by name or index → field, metadata key or `ignore`. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Keys of JSON and YAML → field or `ignore`. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Findings below this confidence are dropped, 0 to 1. */
  readonly minConfidence?: number;
}

/** Settings for the files that match. */
export interface Override extends FileConfig {
  readonly files: readonly string[];
  readonly ignores?: readonly string[];
}

/** A configuration as its file writes it. */
export interface Config extends FileConfig {
  /** Configuration files or packages that this one builds on. */
  readonly extends?: string | readonly string[];
  /** Plugins by path or package name, or the plugins themselves. */
  readonly plugins?: readonly (string | Plugin)[];
  /** Which files of a folder are drafts; every file that a reader knows where it is absent. */
  readonly files?: readonly string[];
  readonly ignores?: readonly string[];
  readonly overrides?: readonly Override[];
}
