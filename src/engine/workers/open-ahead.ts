import { existsSync } from 'node:fs';
import type { DraftSource } from '../draft-source.js';
import type { PhiLintOptions } from '../phi-lint-options.js';
import type { FileContent } from '../read-content.js';
import { LintAhead } from './lint-ahead.js';
import { LintPool } from './lint-pool.js';
import { threadCount, type SharedRun } from './thread-count.js';
import type { WorkerOutcome, WorkerSetup } from './worker-job.js';

/** Threads for the files of a run, where they are wanted, possible and of use. */
export function openAhead(
  cwd: string,
  options: PhiLintOptions,
  run: SharedRun & { readonly drafts: DraftSource },
  outcomes: WeakMap<FileContent, Promise<WorkerOutcome | undefined>>,
): LintAhead | undefined {
  const { onDebug = () => undefined } = options;
  const { count, reason } = threadCount(options, run);
  if (count === 0) {
    if (reason !== undefined) onDebug(`one thread: ${reason}`);
    return undefined;
  }
  // Every file of the built package stands one folder deep.
  const program = new URL('../bin/lint-thread.js', import.meta.url);
  const setup = setupOf(cwd, options);
  if (!existsSync(program) || !setup) {
    onDebug(`one thread: ${setup ? 'the package is not built' : 'the configuration holds code'}`);
    return undefined;
  }
  onDebug(`worker threads: ${String(count)}`);
  return new LintAhead(new LintPool(program, setup, count, onDebug), count, run.drafts, run.files, outcomes);
}

/** What a thread needs of the options; undefined where it cannot be sent. */
function setupOf(cwd: string, options: PhiLintOptions): WorkerSetup | undefined {
  const { configFile, allowCode, overrideConfig, overrideSource, ignorePatterns, inlineConfig } = options;
  const { unusedDirectives, today } = options;
  try {
    return structuredClone({
      cwd,
      ...(configFile !== undefined && { configFile }),
      ...(allowCode !== undefined && { allowCode }),
      ...(overrideConfig !== undefined && { overrideConfig }),
      ...(overrideSource !== undefined && { overrideSource }),
      ...(ignorePatterns !== undefined && { ignorePatterns }),
      ...(inlineConfig !== undefined && { inlineConfig }),
      ...(unusedDirectives !== undefined && { unusedDirectives }),
      ...(today !== undefined && { today }),
    });
  } catch {
    return undefined;
  }
}
