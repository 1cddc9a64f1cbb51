import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredFiles } from '../../config/stored-files.js';

/** The list of existing findings, in the folder of the run. */
export const BASELINE_NAME = 'phi-lint-suppressions.json';

/** A look without loading the code, which most runs do not need. */
export function mayHaveBaseline(
  cwd: string,
  options: { filePath?: string; mode?: string },
  stored?: StoredFiles,
): boolean {
  const filePath = join(cwd, BASELINE_NAME);
  return (
    options.filePath !== undefined ||
    (options.mode ?? 'apply') !== 'apply' ||
    stored?.has(filePath) ||
    existsSync(filePath)
  );
}
