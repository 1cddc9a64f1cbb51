import { resolve } from 'node:path';
import { PhiLintError } from '../config/errors.js';
import type { Flags } from './flags.js';

/** A format and where its report goes: a file, or stdout where none is named. */
export interface ReportTarget {
  readonly format: string;
  readonly filePath?: string;
}

const DEFAULT_FORMAT = 'stylish';
/** In place of a file: stdout. */
const STDOUT = '-';

/**
 * Pairs formats with files by their order: the nth `-o` belongs to the nth `--format`.
 * @throws PhiLintError where the pairs leave a doubt.
 */
export function reportTargets(flags: Flags, cwd: string): readonly ReportTarget[] {
  const formats = flags.format ?? [DEFAULT_FORMAT];
  const files = flags.outputFile ?? [];
  if (files.length > formats.length) {
    throw new PhiLintError(
      `-o is given ${files.length} times and --format ${flags.format?.length ?? 0} times: the nth -o belongs to the nth --format, so each needs its own.`,
    );
  }
  const targets = formats.map((format, i) => target(format, files[i], cwd));
  const loose = targets.filter(({ filePath }) => filePath === undefined);
  if (loose.length > 1) {
    throw new PhiLintError(
      `${loose.map(({ format }) => format).join(' and ')} would mix on stdout: give all of them but one a file with -o. The nth -o belongs to the nth --format; "-o -" stands for stdout.`,
    );
  }
  for (const [i, { filePath }] of targets.entries()) {
    if (filePath !== undefined && targets.findIndex((other) => other.filePath === filePath) < i)
      throw new PhiLintError(`${filePath}: two reports would go to this file.`);
  }
  return targets;
}

/**
 * The one format of a command that prints one.
 * @throws PhiLintError where there are several, or the command does not know it.
 */
export function onlyFormat<Name extends string>(flags: Flags, known: readonly Name[], command: string): Name {
  const formats = flags.format ?? [DEFAULT_FORMAT];
  const format = known.find((name) => name === formats[0]);
  if (format === undefined || formats.length > 1)
    throw new PhiLintError(`"phi-lint ${command}" prints one format: ${known.join(' or ')}.`);
  return format;
}

function target(format: string, file: string | undefined, cwd: string): ReportTarget {
  return file === undefined || file === STDOUT ? { format } : { format, filePath: resolve(cwd, file) };
}
