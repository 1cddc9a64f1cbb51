import type { Roster } from '../detectors/roster.js';
import type { PostKind } from '../readers/post.js';
import type { MessageSeverity } from './message.js';
import type { Severity } from './rule.js';

/** What whole runs may set for reading posts, with or without rules. */
export interface ReadingSettings {
  readonly roster?: Roster;
  readonly kind?: PostKind;
  readonly platform?: string;
  readonly audience?: string;
}

/** How one file is to be linted, after presets, overrides and flags have been resolved. */
export interface LintSettings extends ReadingSettings {
  /** In the order of the catalogue: of rules that report the same words equally, the first says it. */
  readonly rules: ReadonlyMap<string, RuleSettings>;
  /** Findings below this confidence are dropped, 0 to 1. */
  readonly minConfidence?: number;
  /** False where directives in the draft silence nothing. */
  readonly inlineConfig?: boolean;
  /** Severity at which directives that silence nothing are reported; absent where they are not. */
  readonly unusedDirectives?: MessageSeverity;
}

export interface RuleSettings {
  readonly severity: Exclude<Severity, 'off'>;
  readonly options?: Readonly<Record<string, unknown>>;
  /** Overrides the general `minConfidence`. */
  readonly minConfidence?: number;
}
