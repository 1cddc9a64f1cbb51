import type { LintResult } from './result.js';

/** The bytes from which a result was made, so that a file that changed since is not overwritten. */
const originals = new WeakMap<LintResult, Uint8Array>();

/** Remembers of a result what its file held. */
export function rememberOriginal(result: LintResult, bytes: Uint8Array): void {
  originals.set(result, bytes);
}

/** What the file of a result held when it was read; undefined where nobody remembers. */
export function originalOf(result: LintResult): Uint8Array | undefined {
  return originals.get(result);
}
