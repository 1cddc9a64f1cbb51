import type { Roster } from '../detectors/roster.js';
import type { PostKind } from '../readers/post.js';
import type { AuthorizationRegister } from './authorization-register.js';
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
  /** The day of the run as an ISO date; that of the clock where it is absent. */
  readonly today?: string;
  /** The signed forms that the organisation holds; absent where no register is named, so that drafts are believed. */
  readonly register?: AuthorizationRegister;
  /** Severity at which directives that silence nothing are reported; absent where they are not. */
  readonly unusedDirectives?: MessageSeverity;
  /** What the configuration tells plugins; every rule sees all of it. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface RuleSettings {
  readonly severity: Exclude<Severity, 'off'>;
  readonly options?: Readonly<Record<string, unknown>>;
  /** Overrides the general `minConfidence`. */
  readonly minConfidence?: number;
}
