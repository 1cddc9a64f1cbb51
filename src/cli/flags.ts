import type { RuleSetting } from '../linter/plugin.js';
import type { PostKind } from '../readers/post.js';

/** The flags as commander hands them over, named as on the command line. */
export interface Flags {
  readonly format?: readonly string[];
  readonly outputFile?: readonly string[];
  readonly quiet?: true;
  readonly fix?: true;
  readonly fixDryRun?: true;
  readonly maxWarnings?: number;
  readonly rule?: readonly (readonly [string, RuleSetting])[];
  readonly preset?: readonly string[];
  /** False for `--no-config`. */
  readonly config?: string | false;
  /** False for `--no-code`. */
  readonly code: boolean;
  /** False for `--no-hints`. */
  readonly hints: boolean;
  readonly init?: true;
  readonly yes?: true;
  readonly ignorePattern?: readonly string[];
  readonly suppressAll?: true;
  readonly suppressRule?: readonly string[];
  readonly pruneSuppressions?: true;
  readonly suppressionsLocation?: string;
  readonly failOnUnprunedSuppressions?: true;
  /** ESLint's flag, for those who are used to it. */
  readonly passOnUnprunedSuppressions?: true;
  readonly cache?: true;
  readonly cacheLocation?: string;
  readonly staged?: true;
  readonly stdin?: true;
  readonly stdinFilename?: string;
  readonly printConfig?: string;
  readonly color?: boolean;
  readonly kind?: PostKind;
  readonly platform?: string;
  readonly explain?: true;
  readonly verbose?: true;
  readonly showText?: true;
  readonly passOnNoFiles?: true;
  readonly inlineConfig: boolean;
  readonly reportUnusedDisableDirectives?: true;
  readonly ocr?: true;
  readonly secondOpinion?: true;
  /** Days. */
  readonly within?: number;
  readonly concurrency?: number | 'auto' | 'off';
  readonly debug?: true;
}
