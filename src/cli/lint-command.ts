import { NoFilesError } from '../config/errors.js';
import { EXIT_CLEAN, EXIT_FAILURE, EXIT_VIOLATIONS } from '../config/exit-codes.js';
import { lintResult, type LintResult } from '../engine/result.js';
import { checkBaselineFlags, checkSuppressedRules, reportBaseline } from './baseline-flags.js';
import { checkCodeFlags } from './code-flags.js';
import { printHints } from './config-hints.js';
import type { Environment } from './environment.js';
import { checkFixFlags, finishFixes } from './fix-flags.js';
import type { Flags } from './flags.js';
import { printConfig } from './print-config.js';
import { Progress } from './progress.js';
import { readPaths } from './read-paths.js';
import { Reports } from './reports.js';
import { openPhiLint } from './session.js';
import { checkShowText, textReader } from './show-text.js';

/** `phi-lint [paths…]`: lints, prints the report, and returns the exit code. */
export async function lintCommand(
  environment: Environment,
  paths: readonly string[],
  flags: Flags,
): Promise<number> {
  if (flags.printConfig !== undefined) return printConfig(environment, flags, flags.printConfig);
  checkShowText(environment, flags);
  checkCodeFlags(flags);
  checkFixFlags(flags);
  checkBaselineFlags(paths, flags);
  const progress = new Progress(environment);
  const reports = await Reports.open(environment, flags);
  const list = { isUnpruned: false };
  const phiLint = openPhiLint(environment, flags, {
    onProgress: progress.update,
    onBaseline: (report) => (list.isUnpruned = reportBaseline(environment, report, flags)),
    ...reports.listeners,
  });
  await checkSuppressedRules(phiLint, flags);
  const { results: linted, stdin } = await readPaths(environment, phiLint, paths, flags, {
    files: (engine, files) => engine.lintFiles(files),
    text: (engine, bytes, options) => engine.lintText(bytes, options),
  });
  progress.end();
  environment.onProgress?.(linted.length, linted.length);
  const results = await finishFixes(environment, flags, linted, stdin !== undefined);
  if (results.length === 0 && flags.passOnNoFiles !== true) {
    throw new NoFilesError(
      `Nothing was checked: no draft ${flags.staged ? 'is staged' : 'was found'}.${reports.passedOverText} --pass-on-no-files makes this no problem.`,
    );
  }
  const found = exitCode(results, flags.maxWarnings);
  const code = found === EXIT_CLEAN && list.isUnpruned ? EXIT_FAILURE : found;
  const textAt = flags.showText && (await textReader(results, phiLint, stdin));
  await reports.write(phiLint, {
    results: flags.quiet ? results.map(errorsOnly) : results,
    exitCode: code,
    ...(textAt && { textAt }),
  });
  await printHints(environment, phiLint, flags);
  return code;
}

function errorsOnly(result: LintResult): LintResult {
  return lintResult({ ...result, messages: result.messages.filter((message) => message.severity === 2) });
}

function exitCode(results: readonly LintResult[], maxWarnings = Infinity): number {
  if (results.some((result) => result.messages.some((message) => message.fatal))) return EXIT_FAILURE;
  const warnings = results.reduce((total, result) => total + result.warningCount, 0);
  const violated = warnings > maxWarnings || results.some((result) => result.errorCount > 0);
  return violated ? EXIT_VIOLATIONS : EXIT_CLEAN;
}
