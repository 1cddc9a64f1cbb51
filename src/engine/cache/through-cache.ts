import type { LoadedConfig } from '../../config/load.js';
import type { FileSettings } from '../../config/settings.js';
import type { DraftOutcome, OnPart } from '../lint-draft.js';
import type { OpenedContent } from '../read-content.js';
import { cacheContext } from './cache-context.js';
import type { LintCache } from './lint-cache.js';

/** A draft and what decides, beside the program, what is said of it. */
export interface CachedDraft {
  readonly filePath: string;
  readonly content: OpenedContent;
  readonly loaded: LoadedConfig;
  readonly settings: FileSettings;
  /** Tells digests of findings apart that were made with different keys. */
  readonly digestId: string | undefined;
}

/**
 * The kept outcome of a draft, else that of `lint`, which is kept then. `onPart` is told the same in both cases.
 * @param onDebug told where an outcome came from.
 */
export async function throughCache(
  cache: LintCache,
  { filePath, content, loaded, settings, digestId }: CachedDraft,
  onPart: OnPart,
  lint: (onPart: OnPart) => Promise<DraftOutcome>,
  onDebug: (line: string) => void,
): Promise<DraftOutcome> {
  const context = await cacheContext(loaded, settings);
  if (context === undefined) {
    onDebug(`${filePath}: not cached, because code that nobody can follow decides`);
    return lint(onPart);
  }
  const slot = await cache.slot(filePath, JSON.stringify([context, digestId]), content);
  const kept = slot && cache.find(slot);
  if (kept) {
    onDebug(`${filePath}: from the cache`);
    const { media, ...outcome } = kept;
    if (media.length > 0) await onPart({ posts: [{ media }] });
    return { ...outcome, crashes: [] };
  }
  const media: string[] = [];
  const { crashes, ...outcome } = await lint(async (part) => {
    for (const post of part.posts) media.push(...(post.media ?? []));
    await onPart(part);
  });
  if (slot) cache.keep(slot, { ...outcome, media });
  return { ...outcome, crashes };
}
