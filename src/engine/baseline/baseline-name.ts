import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The list of existing findings, in the folder of the run. */
export const BASELINE_NAME = 'phi-lint-suppressions.json';

/** A look without loading the code, which most runs do not need. */
export function mayHaveBaseline(cwd: string, options: { filePath?: string; mode?: string }): boolean {
  return (
    options.filePath !== undefined ||
    (options.mode ?? 'apply') !== 'apply' ||
    existsSync(join(cwd, BASELINE_NAME))
  );
}
