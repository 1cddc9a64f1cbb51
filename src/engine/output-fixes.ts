import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { PhiLintError } from '../config/errors.js';
import { decode } from '../text/decode.js';
import { encode } from '../text/encode.js';
import { originalOf } from './originals.js';
import { systemReason } from './system-reason.js';
import type { LintResult } from './result.js';
import { writeWhole, type Fill } from './write-file.js';

/** How fixed files are written. */
export interface WriteOptions {
  /** Folder out of which no link is followed. */
  readonly cwd: string;
  /** How bytes get into a file; for tests of full disks. */
  readonly fill?: Fill;
}

/**
 * Writes the fixed text of all results that have one.
 * @throws PhiLintError where some cannot be written; the others are written.
 */
export async function writeAllFixed(results: readonly LintResult[], options: WriteOptions): Promise<void> {
  const failures: string[] = [];
  for (const result of results) {
    await writeFixed(result, options).catch((error: unknown) => {
      if (!(error instanceof PhiLintError)) throw error;
      failures.push(error.message);
    });
  }
  if (failures.length > 0) throw new PhiLintError(failures.join(' '));
}

/**
 * Writes the fixed text of a result into its file: in the encoding of the file, as a whole or not at all.
 * @throws PhiLintError where the file cannot be written; it is then as it was.
 */
export async function writeFixed(result: LintResult, { cwd, fill }: WriteOptions): Promise<void> {
  const { filePath, output } = result;
  if (output === undefined) return;
  const refuse = (reason: string) =>
    new PhiLintError(`${filePath}: cannot write the fixed text: ${reason}. The file is as it was.`);
  try {
    const target = await realpath(filePath);
    if (!(await isReachable(filePath, target, cwd)))
      throw refuse('it is a link that leads out of the folder');
    const { mode } = await stat(target);
    // Who may write into the folder could put a new file in its place, and root may write anything.
    if ((mode & 0o222) === 0) throw refuse('the file is read-only');
    const now = await readFile(target);
    const before = originalOf(result);
    if (before && !now.equals(before)) throw refuse('it changed while it was checked');
    const { encoding, bom } = decode(now);
    const bytes = encode(output, encoding, bom);
    if (!bytes) throw refuse('its encoding lacks a character of the fix');
    await writeWhole(target, bytes, fill);
  } catch (error) {
    if (error instanceof PhiLintError) throw error;
    throw refuse(systemReason(error));
  }
}

/** A link inside of the folder that leads out of it is not followed; a file named from outside may not lead elsewhere. */
async function isReachable(filePath: string, target: string, cwd: string): Promise<boolean> {
  const root = isInside(resolve(filePath), resolve(cwd)) ? cwd : dirname(filePath);
  return isInside(target, await realpath(root));
}

function isInside(filePath: string, folder: string): boolean {
  const path = relative(folder, filePath);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
