import type { Roster } from '../detectors/roster.js';
import type { Plugin, RuleSetting } from '../linter/plugin.js';
import type { PostKind } from '../readers/post.js';

/** The lists of a roster, and files that hold more of them. */
export interface RosterConfig extends Partial<Roster> {
  /** CSV, TSV, JSON or YAML, relative to the file that names them. */
  readonly files?: string | readonly string[];
}

/** What may be said of all files, and again of some of them. */
export interface FileConfig {
  /** One preset or several; where they name the same rule, the last one holds. */
  readonly preset?: string | readonly string[];
  /** Rule id → severity, or severity and options. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** What is the organisation's own; a text or a list of texts names files that say so. */
  readonly roster?: RosterConfig | string | readonly string[];
  readonly kind?: PostKind;
  readonly platform?: string;
  readonly audience?: string;
  /** CSV columns by name or index → field, metadata key or `ignore`. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Keys of JSON and YAML → field or `ignore`. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Findings below this confidence are dropped, 0 to 1. */
  readonly minConfidence?: number;
  /** What plugins want to know; every rule sees all of it. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Settings for the files that match. */
export interface Override extends FileConfig {
  readonly files: readonly string[];
  readonly ignores?: readonly string[];
}

/** A configuration as its file writes it. */
export interface Config extends FileConfig {
  /** Presets, configuration files or packages that this one builds on. */
  readonly extends?: string | readonly string[];
  /** Plugins by path or package name, or the plugins themselves. */
  readonly plugins?: readonly (string | Plugin)[];
  /** Which files of a folder are drafts; every file that a reader knows where it is absent. */
  readonly files?: readonly string[];
  readonly ignores?: readonly string[];
  readonly overrides?: readonly Override[];
  /** Registers of signed authorizations: CSV, TSV, JSON or YAML, relative to the file that names them. */
  readonly authorizations?: string | readonly string[];
}
