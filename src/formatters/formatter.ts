import type { InspectResult, LintResult } from '../engine/result.js';
import type { Place } from '../linter/message.js';

/** Paints words; each function returns its text as it is where colour is off. */
export interface Palette {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly good: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

/** What a formatter is told beside the results. */
export interface FormatContext {
  readonly cwd: string;
  /** Columns of the terminal; Infinity where lines are not to be wrapped. */
  readonly columns: number;
  readonly palette: Palette;
  /** Whether the cues that decided are shown. */
  readonly explain: boolean;
  /** The words at a place, for a terminal and on demand only; absent everywhere else. */
  readonly textAt?: (filePath: string, place: Place) => string | undefined;
}

/** Turns results into text. Pure. */
export type Formatter = (results: readonly LintResult[], context: FormatContext) => string;

/** Turns what detectors see into text. Pure. */
export type InspectFormatter = (results: readonly InspectResult[], context: FormatContext) => string;

/** No colour. */
export const PLAIN: Palette = { error: same, warning: same, good: same, strong: same, faint: same };

function same(text: string): string {
  return text;
}
