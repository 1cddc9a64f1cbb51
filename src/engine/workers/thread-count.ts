import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { PhiLintOptions } from '../phi-lint-options.js';

/** Bytes of drafts from which threads save more time than it takes to start them and to have V8 compile all code in each. */
const PAYS_FROM = 4 * 1024 * 1024;
/** Every thread holds the word lists once more. */
const MOST_THREADS = 4;

/** What a run has beside its options that decides whether it can be shared out. */
export interface SharedRun {
  readonly files: readonly string[];
  /** True where there is a list of existing findings: its key is made in this thread. */
  readonly hasBaseline: boolean;
}

/** How many threads lint the files, and why none does. */
export function threadCount(
  options: PhiLintOptions,
  { files, hasBaseline }: SharedRun,
): { readonly count: number; readonly reason?: string } {
  const { concurrency = 'off' } = options;
  const reason = hindrance(options, hasBaseline);
  if (concurrency === 'off' || files.length < 2) return { count: 0 };
  if (reason !== undefined) return { count: 0, reason };
  if (concurrency !== 'auto') return { count: Math.min(concurrency, files.length) };
  const count = Math.min(availableParallelism(), MOST_THREADS, files.length);
  return count < 2 || !isLarge(files) ? { count: 0, reason: 'too little to share out' } : { count };
}

/** What a thread cannot be handed. */
function hindrance(options: PhiLintOptions, hasBaseline: boolean): string | undefined {
  const { plugins = [], fix = false, ocr = false, cache, staged } = options;
  if (plugins.length > 0) return 'plugins were handed over as code';
  if (fix !== false) return 'files are fixed';
  if (ocr) return 'pictures are read';
  if (cache) return 'there is a cache';
  // Threads read files; what is staged comes from git.
  if (staged) return 'what is staged is linted';
  if (hasBaseline) return 'there is a list of existing findings';
  return undefined;
}

function isLarge(files: readonly string[]): boolean {
  let bytes = 0;
  for (const filePath of files) {
    bytes += statSync(filePath, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes >= PAYS_FROM) return true;
  }
  return false;
}
