import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeWhole } from '../write-file.js';

/** What is kept of a file: the digest of all that decides the result, and the result, sealed. */
export interface CacheEntry {
  readonly id: string;
  readonly sealed: string;
}

/** A cache as its file holds it; entries are in the order of their use, the last used last. */
export interface CacheContent {
  readonly salt: string;
  readonly entries: Map<string, CacheEntry>;
}

const VERSION = 1;
/** Beyond, what was used longest ago is let go. */
const MOST_ENTRIES = 50_000;

/** A cache that holds nothing. Its salt is new, so that caches of two repositories have nothing in common. */
export function emptyCache(): CacheContent {
  return { salt: randomBytes(32).toString('hex'), entries: new Map() };
}

/** Undefined where there is no file, `broken` where it cannot be understood. */
export function readCache(filePath: string): CacheContent | 'broken' | undefined {
  let text: string;
  try {
    text = readFileSync(filePath, 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : 'broken';
  }
  try {
    return parsed(JSON.parse(text)) ?? 'broken';
  } catch {
    return 'broken';
  }
}

/** Writes a cache as a whole; what another run has written meanwhile is kept. */
export async function writeCache(
  filePath: string,
  { salt, entries }: CacheContent,
  used: ReadonlySet<string>,
): Promise<void> {
  const now = readCache(filePath);
  const others = typeof now === 'object' && now.salt === salt ? now.entries : new Map<string, CacheEntry>();
  const merged = new Map([...others, ...entries]);
  for (const path of used) {
    const entry = entries.get(path);
    merged.delete(path);
    if (entry) merged.set(path, entry);
  }
  const kept = [...merged].slice(-MOST_ENTRIES).map(([path, { id, sealed }]) => [path, id, sealed]);
  await writeWhole(filePath, `${JSON.stringify({ version: VERSION, salt, entries: kept })}\n`);
}

function parsed(value: unknown): CacheContent | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { version, salt, entries } = value as Record<string, unknown>;
  if (version !== VERSION || typeof salt !== 'string' || !/^[\da-f]{64}$/.test(salt)) return undefined;
  if (!Array.isArray(entries)) return undefined;
  const map = new Map<string, CacheEntry>();
  for (const entry of entries as unknown[]) {
    const [path, id, sealed] = Array.isArray(entry) ? (entry as unknown[]) : [];
    if (typeof path !== 'string' || typeof id !== 'string' || typeof sealed !== 'string') return undefined;
    map.set(path, { id, sealed });
  }
  return { salt, entries: map };
}
