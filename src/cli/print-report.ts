import { resolve } from 'node:path';
import { PhiLintError } from '../config/errors.js';
import type { FormatContext } from '../formatters/formatter.js';
import { PLAIN } from '../formatters/formatter.js';
import type { Environment } from './environment.js';
import type { Flags } from './flags.js';
import { choosePalette } from './palette.js';

/** What formatters are told of where the report goes. */
export async function formatContext(environment: Environment, flags: Flags): Promise<FormatContext> {
  const toFile = flags.outputFile !== undefined;
  return {
    cwd: environment.cwd,
    columns: toFile ? Infinity : (environment.stdout.columns ?? Infinity),
    palette: toFile ? PLAIN : await choosePalette(environment, flags.color),
    explain: flags.explain === true,
  };
}

/**
 * Writes a report to stdout or to the file of `-o`.
 * @throws PhiLintError where the file cannot be written.
 */
export async function printReport(environment: Environment, flags: Flags, report: string): Promise<void> {
  if (flags.outputFile === undefined) {
    environment.stdout.write(report);
    return;
  }
  const filePath = resolve(environment.cwd, flags.outputFile);
  try {
    await environment.writeFile(filePath, report);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new PhiLintError(`${filePath}: cannot write the report: ${code}.`);
  }
}
