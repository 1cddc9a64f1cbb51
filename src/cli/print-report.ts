import { PhiLintError } from '../config/errors.js';
import { systemReason } from '../engine/system-reason.js';
import { PLAIN, type PrintContext, type ReportText } from '../formatters/formatter.js';
import type { Environment } from './environment.js';
import type { Flags } from './flags.js';
import { choosePalette } from './palette.js';
import type { ReportTarget } from './report-targets.js';

/** What formatters are told of where their report goes. */
export async function printContext(
  environment: Environment,
  flags: Flags,
  { filePath }: ReportTarget,
): Promise<PrintContext> {
  const toFile = filePath !== undefined;
  return {
    cwd: environment.cwd,
    columns: toFile ? Infinity : (environment.stdout.columns ?? Infinity),
    palette: toFile ? PLAIN : await choosePalette(environment, flags.color),
    explain: flags.explain === true,
    verbose: flags.verbose === true,
  };
}

/**
 * Writes a report to stdout or to its file.
 * @throws PhiLintError where the file cannot be written.
 */
export async function printReport(
  environment: Environment,
  { filePath }: ReportTarget,
  report: ReportText,
): Promise<void> {
  if (filePath === undefined) {
    for (const piece of typeof report === 'string' ? [report] : report) environment.stdout.write(piece);
    return;
  }
  try {
    await environment.writeFile(filePath, report);
  } catch (error) {
    throw new PhiLintError(`${filePath}: cannot write the report: ${systemReason(error)}.`);
  }
}
