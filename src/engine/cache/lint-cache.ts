import { createHmac } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LintMessage, SuppressedMessage } from '../../linter/message.js';
import type { OpenedContent } from '../read-content.js';
import { systemReason } from '../system-reason.js';
import { emptyCache, readCache, writeCache, type CacheContent } from './cache-file.js';
import { seal, unseal } from './seal.js';

/** Where results are kept. */
export interface CacheOptions {
  /** A file or a folder; `.phi-lintcache` in the folder of the run where it is not named. */
  readonly location?: string;
  /** A secret that is kept elsewhere: without it nobody can test a guess of a whole draft against the cache. */
  readonly key?: string;
}

/** What is kept of a draft: what was said of it, and which files it names, which may have to be looked at again. */
export interface KeptOutcome {
  readonly messages: readonly LintMessage[];
  readonly suppressedMessages: readonly SuppressedMessage[];
  readonly postCount: number;
  readonly media: readonly string[];
}

/** A draft as the cache knows it: by the secret that its content and all that decides the result come to. */
export interface CacheSlot {
  readonly path: string;
  readonly secret: Buffer;
  /** Of a file that is read piece by piece: that it stayed the same. */
  readonly isUnchanged: () => boolean;
}

type KeyedHash = ReturnType<typeof createHmac>;

const CACHE_NAME = '.phi-lintcache';

/** The outcomes of earlier runs. They are found by keyed digests and locked with the content of their drafts. */
export class LintCache {
  private readonly used = new Set<string>();
  private isChanged = false;

  private constructor(
    readonly filePath: string,
    private readonly content: CacheContent,
    private readonly key: string,
    private readonly onNote: (line: string) => void,
  ) {}

  /** A cache that cannot be understood is told of and begun anew. */
  static open(cwd: string, { location, key = '' }: CacheOptions, onNote: (line: string) => void): LintCache {
    const filePath = fileAt(resolve(cwd, location ?? CACHE_NAME), location);
    const content = readCache(filePath);
    if (content === 'broken') onNote(`the cache ${filePath} is damaged: it is not used and made anew.`);
    const usable = content === undefined || content === 'broken' ? emptyCache() : content;
    const cache = new LintCache(filePath, usable, key, onNote);
    cache.isChanged = content === 'broken';
    return cache;
  }

  /** The place of a draft in the cache; undefined where the draft cannot be read. */
  async slot(filePath: string, context: string, content: OpenedContent): Promise<CacheSlot | undefined> {
    const path = this.hmac('path').update(filePath).digest('hex').slice(0, 32);
    const hmac = this.hmac('draft').update(JSON.stringify([context, filePath]));
    const stamp = 'largeFile' in content ? stampOf(content.largeFile) : undefined;
    if ('largeFile' in content) {
      if (!(await readInto(hmac, content.largeFile))) return undefined;
    } else hmac.update('bytes' in content ? content.bytes : content.text);
    const isUnchanged = () => !('largeFile' in content) || stampOf(content.largeFile) === stamp;
    return { path, secret: hmac.digest(), isUnchanged };
  }

  find({ path, secret, isUnchanged }: CacheSlot): KeptOutcome | undefined {
    const entry = this.content.entries.get(path);
    if (entry?.id !== idOf(secret) || !isUnchanged()) return undefined;
    const outcome = unseal(entry.sealed, secret) as KeptOutcome | undefined;
    if (outcome) this.used.add(path);
    return outcome;
  }

  /** Keeps an outcome, unless something of the draft was not read or checked. */
  keep({ path, secret, isUnchanged }: CacheSlot, outcome: KeptOutcome): void {
    if (outcome.messages.some((message) => message.fatal) || !isUnchanged()) return;
    this.content.entries.set(path, { id: idOf(secret), sealed: seal(outcome, secret) });
    this.used.add(path);
    this.isChanged = true;
  }

  /** Writes what is new. A cache that cannot be written is told of and fails no run. */
  async save(): Promise<void> {
    if (!this.isChanged) return;
    try {
      await writeCache(this.filePath, this.content, this.used);
      this.isChanged = false;
    } catch (error) {
      this.onNote(`the cache ${this.filePath} cannot be written: ${systemReason(error)}.`);
    }
  }

  private hmac(purpose: string): KeyedHash {
    const secret = createHmac('sha256', this.key).update(this.content.salt).digest();
    return createHmac('sha256', secret).update(`${purpose} `);
  }
}

function fileAt(path: string, location: string | undefined): string {
  const isFolder =
    location !== undefined && (/[\\/]$/.test(location) || (existsSync(path) && statSync(path).isDirectory()));
  return isFolder ? join(path, CACHE_NAME) : path;
}

function idOf(secret: Buffer): string {
  return createHmac('sha256', secret).update('id').digest('hex').slice(0, 32);
}

function stampOf(filePath: string): string | undefined {
  const status = statSync(filePath, { throwIfNoEntry: false });
  return status && `${status.ino} ${status.size} ${status.mtimeMs}`;
}

async function readInto(hmac: KeyedHash, filePath: string): Promise<boolean> {
  try {
    for await (const chunk of createReadStream(filePath)) hmac.update(chunk as Buffer);
    return true;
  } catch {
    return false;
  }
}
