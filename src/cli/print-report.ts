import { PhiLintError } from '../config/errors.js';
import { PLAIN, type PrintContext } from '../formatters/formatter.js';
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
  };
}

/** Reasons in words; other codes are shown as they are. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  EFBIG: 'the file would be too large',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a part of its path is a file',
  ENAMETOOLONG: 'its name is too long',
};

/**
 * Writes a report to stdout or to its file.
 * @throws PhiLintError where the file cannot be written.
 */
export async function printReport(
  environment: Environment,
  { filePath }: ReportTarget,
  report: string,
): Promise<void> {
  if (filePath === undefined) {
    environment.stdout.write(report);
    return;
  }
  try {
    await environment.writeFile(filePath, report);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new PhiLintError(`${filePath}: cannot write the report: ${REASONS[code] ?? code}.`);
  }
}
