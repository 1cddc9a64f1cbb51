import { NoFilesError } from '../config/errors.js';
import { EXIT_CLEAN, EXIT_FAILURE } from '../config/exit-codes.js';
import { withSecondOpinion } from '../engine/second-opinion.js';
import type { InspectResult } from '../engine/result.js';
import { INSPECT_FORMATS } from '../formatters/index.js';
import { shownPath } from '../formatters/terminal-text.js';
import type { Environment } from './environment.js';
import type { Flags } from './flags.js';
import { printContext, printReport } from './print-report.js';
import { Progress } from './progress.js';
import { readPaths } from './read-paths.js';
import { onlyFormat, reportTargets } from './report-targets.js';
import { openPhiLint } from './session.js';
import { checkShowText, textReader } from './show-text.js';

/** `phi-lint inspect [paths…]`: prints what the detectors see. */
export async function inspectCommand(
  environment: Environment,
  paths: readonly string[],
  flags: Flags,
): Promise<number> {
  checkShowText(environment, flags);
  const format = onlyFormat(flags, Object.keys(INSPECT_FORMATS), 'inspect');
  const [target = { format }] = reportTargets(flags, environment.cwd);
  const progress = new Progress(environment);
  const phiLint = openPhiLint(environment, flags, { onProgress: progress.update });
  const { results, stdin } = await readPaths(environment, phiLint, paths, flags, {
    files: (engine, files) => engine.inspectFiles(files),
    text: (engine, bytes, options) => engine.inspectText(bytes, options),
  });
  progress.end();
  if (results.length === 0 && flags.passOnNoFiles !== true) {
    throw new NoFilesError('Nothing was read: no draft was found. --pass-on-no-files makes this no problem.');
  }
  const context = await printContext(environment, flags, target);
  const wordsAt =
    flags.showText || flags.secondOpinion ? await textReader(results, phiLint, stdin) : undefined;
  const shown = flags.secondOpinion && wordsAt ? await withSecondOpinion(results, wordsAt) : results;
  const textAt = flags.showText ? wordsAt : undefined;
  const formatter = await INSPECT_FORMATS[format]?.();
  await printReport(environment, target, formatter?.(shown, { ...context, ...(textAt && { textAt }) }) ?? '');
  return reportProblems(environment, results) ? EXIT_FAILURE : EXIT_CLEAN;
}

function reportProblems({ stderr, cwd }: Environment, results: readonly InspectResult[]): boolean {
  for (const { filePath, problems } of results) {
    for (const { line, column, message } of problems) {
      stderr.write(`${shownPath(filePath, cwd)}:${line}:${column}: ${message}\n`);
    }
  }
  return results.some(({ problems }) => problems.length > 0);
}
