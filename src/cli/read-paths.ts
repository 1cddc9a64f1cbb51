import { PhiLintError } from '../config/errors.js';
import type { PhiLint } from '../engine/phi-lint.js';
import type { Environment } from './environment.js';
import type { Flags } from './flags.js';

/** What came from stdin, if anything was to. */
export interface Stdin {
  readonly bytes: Uint8Array;
}

/** How the engine reads files and how it reads a text. */
export interface Reading<Result> {
  readonly files: (phiLint: PhiLint, paths: readonly string[]) => Promise<Result[]>;
  readonly text: (phiLint: PhiLint, bytes: Uint8Array, options: { filePath?: string }) => Promise<Result[]>;
}

/**
 * Reads what the paths and `--stdin` stand for; without either the current folder, or all that is staged.
 * @throws PhiLintError where stdin is to be read and what is staged too.
 */
export async function readPaths<Result>(
  environment: Environment,
  phiLint: PhiLint,
  paths: readonly string[],
  flags: Flags,
  reading: Reading<Result>,
): Promise<{ readonly results: Result[]; readonly stdin: Stdin | undefined }> {
  const usesStdin = flags.stdin === true || paths.includes('-');
  if (usesStdin && flags.staged) throw new PhiLintError('--staged reads no stdin: use one of the two.');
  const files = paths.filter((path) => path !== '-');
  const results: Result[] = [];
  let stdin: Stdin | undefined;
  if (usesStdin) {
    stdin = { bytes: await environment.readStdin() };
    const options = flags.stdinFilename === undefined ? {} : { filePath: flags.stdinFilename };
    results.push(...(await reading.text(phiLint, stdin.bytes, options)));
  }
  if (files.length > 0 || !usesStdin) {
    results.push(...(await reading.files(phiLint, files.length > 0 || flags.staged ? files : ['.'])));
  }
  return { results, stdin };
}
