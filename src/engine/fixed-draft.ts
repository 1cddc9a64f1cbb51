import type { LintResult } from './result.js';
import type { FixedDraft } from './fix-draft.js';
import type { ActiveConfig } from '../config/lookup.js';
import { rememberOriginal } from './originals.js';
import type { PhiLintOptions } from './phi-lint-options.js';
import type { FileContent } from './read-content.js';
import { readerOf } from './read-draft.js';

/** The draft with fixes made; undefined where there are none, or nobody asked for them. */
export async function fixedDraft(
  { loaded: { registry }, files }: ActiveConfig,
  filePath: string,
  content: FileContent,
  { fix = false, staged }: PhiLintOptions,
): Promise<FixedDraft | undefined> {
  const { entry } = readerOf(filePath, registry.readers);
  if (fix === false || staged || entry.input !== 'text') return undefined;
  const { lint, read } = files.settingsFor(filePath);
  const { fixDraft } = await import('./fix-draft.js');
  return fixDraft(content, {
    linter: registry.linter,
    settings: lint,
    entry,
    options: { filePath, ...read },
    isWanted: typeof fix === 'function' ? fix : () => true,
  });
}

/** Remembers what a fixed file held, and tells of one that has findings and is of a format that is not written. */
export function noteFixed(
  { loaded: { registry } }: ActiveConfig,
  result: LintResult,
  fixed: FixedDraft | undefined,
  { fix = false, onUnwritable }: PhiLintOptions,
): void {
  if (fixed?.bytes) rememberOriginal(result, fixed.bytes);
  const isWritable = readerOf(result.filePath, registry.readers).entry.input === 'text';
  if (fix !== false && result.messages.length > 0 && !isWritable) onUnwritable?.(result.filePath);
}
