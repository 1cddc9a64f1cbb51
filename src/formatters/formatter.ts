import type { InspectResult, LintResult } from '../engine/result.js';
import type { Place } from '../linter/message.js';
import type { RuleMeta } from '../linter/rule.js';

/** Paints words; each function returns its text as it is where colour is off. */
export interface Palette {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly good: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

/** What every formatter is told beside the results. */
export interface PrintContext {
  readonly cwd: string;
  /** Columns of the terminal; Infinity where lines are not to be wrapped. */
  readonly columns: number;
  readonly palette: Palette;
  /** Whether the cues that decided are shown. */
  readonly explain: boolean;
  /** Whether everything is shown that there is to say of a finding. */
  readonly verbose?: boolean;
  /** The words at a place, for a terminal and on demand only; absent everywhere else. */
  readonly textAt?: (filePath: string, place: Place) => string | undefined;
  /** Files of folders that no reader knows. */
  readonly passedOver?: readonly string[];
}

/** What formatters of lint results are told beside them. */
export interface FormatContext extends PrintContext {
  /** Folder that paths are relative to in reports for other tools: the repository where CI names it, else `cwd`. */
  readonly root: string;
  /** The version of phi-lint. */
  readonly version: string;
  /** What the rules say of themselves, by id. */
  readonly rules: ReadonlyMap<string, RuleMeta>;
  readonly run: RunFacts;
}

/** What happened in a run, for reports that are kept. */
export interface RunFacts {
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly exitCode: number;
  /** Present where a format asked for it. */
  readonly record?: RunRecord;
}

/** What the record of a run holds beside the results. */
export interface RunRecord {
  /** What made the run, so that it can be repeated. */
  readonly settings: RunSettings;
  readonly environment: { readonly node: string; readonly platform: string };
  /** The commit that CI names. */
  readonly revision?: string;
  /** Keyed digests; absent where the organisation has given no key. */
  readonly digests?: {
    /** Tells keys apart, and says nothing of them. */
    readonly keyId: string;
    /** Of the bytes of each file; a file that changed while it was read has none. */
    readonly contents: ReadonlyMap<string, string>;
    /** Of each configuration, in the order of `configurations`. */
    readonly configurations: readonly string[];
  };
  readonly configurations: readonly {
    /** Rule → severity, without options, which may hold names. */
    readonly rules: Readonly<Record<string, string>>;
    readonly files: readonly string[];
  }[];
  /** Files that were named and left out, because the configuration ignores them. */
  readonly ignored: readonly string[];
}

/** Flags that decide what a run reports. */
export interface RunSettings {
  /** True where warnings were left out. */
  readonly quiet: boolean;
  readonly maxWarnings: number | null;
  /** False where directives in drafts silenced nothing. */
  readonly inlineConfig: boolean;
  /** True where the words in pictures were read. */
  readonly ocr: boolean;
  /** True where the blobs of git's index were checked, and not the files. */
  readonly staged: boolean;
  /** A configuration file that was named, `searched` where it was looked for, `none` where none was to be read. */
  readonly config: string;
}

/** A report: a text, or its pieces in their order where it may be longer than a string can be. */
export type ReportText = string | Iterable<string>;

/** A report as one string. */
export function wholeText(report: ReportText): string {
  return typeof report === 'string' ? report : [...report].join('');
}

/** Turns results into text. Pure. */
export type Formatter = (results: readonly LintResult[], context: FormatContext) => ReportText;

/** Turns what detectors see into text. Pure. */
export type InspectFormatter = (results: readonly InspectResult[], context: PrintContext) => ReportText;

/** No colour. */
export const PLAIN: Palette = { error: same, warning: same, good: same, strong: same, faint: same };

function same(text: string): string {
  return text;
}
