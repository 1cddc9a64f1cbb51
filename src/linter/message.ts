import type { EntityType } from '../detectors/entity.js';

/** ESLint's numbers: 1 warns, 2 is an error. */
export type MessageSeverity = 1 | 2;

/** A place in the source file. Lines and columns count from 1, columns in UTF-16 code units; the end is exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Another place that makes the message true: the condition that meets the name. It says the kind, never the words. */
export interface RelatedPlace extends Place {
  readonly type: EntityType;
}

/** A change of the source file, as ESLint has it: `text` takes the place of the UTF-16 code units of `range`. */
export interface Fix {
  readonly range: readonly [start: number, end: number];
  /** Written by a rule: it never repeats the words that were found. */
  readonly text: string;
}

/** What to write instead, in plain words, and where it can be made by a program the change. */
export interface Suggestion {
  readonly messageId: string;
  readonly desc: string;
  readonly fix?: Fix;
}

/** One finding, in the shape of ESLint's `LintMessage`. It never holds text of the draft. */
export interface LintMessage extends Place {
  /** Null where the draft could not be read, and where a directive in it is wrong. */
  readonly ruleId: string | null;
  /** True where the draft could not be read or a rule crashed: something was not checked, so the exit code is 2. */
  readonly fatal?: true;
  readonly severity: MessageSeverity;
  readonly message: string;
  readonly messageId: string;
  /** The change that `--fix` makes. */
  readonly fix?: Fix;
  readonly suggestions?: readonly Suggestion[];
  readonly related?: readonly RelatedPlace[];
  /** 0 to 1: how sure the linter is. */
  readonly confidence: number;
  /** Names of the cues that decided, the strongest first. */
  readonly cues?: readonly string[];
  /** Row, sheet and cell, or paragraph, where a line number says little. */
  readonly locator?: string;
  /** Names the words that the finding rests on without telling them; taken off before a result leaves the engine. */
  readonly digest?: string;
}

/** Why a message is not shown as one, in ESLint's shape. */
export interface MessageSuppression {
  /** ESLint's `file` stands for the list of existing findings. */
  readonly kind: 'directive' | 'authorization' | 'file';
  /**
   * The reason of the directive, where it holds nothing that could tell whom the draft is about, else a sentence that
   * says so; the ids of the authorizations, where the register holds them.
   */
  readonly justification?: string;
}

/**
 * A message that a directive silenced, that a valid authorization of the patient permits, or that the file of existing
 * findings holds.
 */
export interface SuppressedMessage extends LintMessage {
  readonly suppressions: readonly MessageSuppression[];
}
