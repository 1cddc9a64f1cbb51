import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What is written: text as UTF-8, bytes as they are. */
export type Content = string | Uint8Array;
/** The same, or the pieces of a text that is longer than a string can be. */
type LongContent = Content | Iterable<string>;
/** How the content gets into the file that was opened for it. */
export type Fill = (file: FileHandle, content: Content) => Promise<void>;

/** New files that have not taken their name yet. They may hold a draft, so that none is left when the process is ended. */
const unfinished = new Set<string>();
let isWatching = false;

function note(draft: string): void {
  unfinished.add(draft);
  if (isWatching) return;
  isWatching = true;
  process.on('exit', () => {
    for (const left of unfinished) rmSync(left, { force: true });
  });
}

/**
 * Writes a file as a whole or not at all: into a new file beside it, which then takes its name. Missing folders are made;
 * a link is followed, so that it stays one; what is no regular file, such as a pipe, is written to as it is.
 */
export async function writeWhole(filePath: string, content: LongContent, fill: Fill = filled): Promise<void> {
  await mkdir(dirname(filePath), { recursive: true });
  const target = await realpath(filePath).catch(() => filePath);
  const before = await stat(target).catch(() => undefined);
  if (before && !before.isFile()) {
    await into(target, { flags: 'w' }, content, fill);
    return;
  }
  // Short, because the longest names that a system allows are taken too.
  const draft = join(dirname(target), `.${basename(target).slice(0, 40)}.${randomBytes(6).toString('hex')}`);
  note(draft);
  try {
    await into(draft, { flags: 'wx', ...(before && { mode: before.mode & 0o777 }) }, content, fill);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    unfinished.delete(draft);
  }
}

interface Opening {
  readonly flags: string;
  /** Permissions, whatever the process gives to new files. */
  readonly mode?: number;
}

async function into(path: string, { flags, mode }: Opening, content: LongContent, fill: Fill): Promise<void> {
  const file = await open(path, flags, mode);
  try {
    if (mode !== undefined) await file.chmod(mode);
    for (const piece of piecesOf(content)) await fill(file, piece);
  } finally {
    await file.close();
  }
}

async function filled(file: FileHandle, content: Content): Promise<void> {
  await file.writeFile(content);
}

function piecesOf(content: LongContent): Iterable<Content> {
  return typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
}
