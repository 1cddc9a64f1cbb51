import { randomBytes } from 'node:crypto';
import { mkdir, open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** How the text gets into the file that was opened for it. */
export type Fill = (file: FileHandle, text: string) => Promise<void>;

/**
 * Writes a file as a whole or not at all: into a new file beside it, which then takes its name. Missing folders are made;
 * a link is followed, so that it stays one; what is no regular file, such as a pipe, is written to as it is.
 */
export async function writeWhole(filePath: string, text: string, fill: Fill = filled): Promise<void> {
  await mkdir(dirname(filePath), { recursive: true });
  const target = await realpath(filePath).catch(() => filePath);
  const before = await stat(target).catch(() => undefined);
  if (before && !before.isFile()) {
    await into(target, 'w', 0o666, text, fill);
    return;
  }
  // Short, because the longest names that a system allows are taken too.
  const draft = join(dirname(target), `.${basename(target).slice(0, 40)}.${randomBytes(6).toString('hex')}`);
  try {
    await into(draft, 'wx', before ? before.mode & 0o777 : 0o666, text, fill);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function into(path: string, flags: string, mode: number, text: string, fill: Fill): Promise<void> {
  const file = await open(path, flags, mode);
  try {
    await fill(file, text);
  } finally {
    await file.close();
  }
}

async function filled(file: FileHandle, text: string): Promise<void> {
  await file.writeFile(text);
}
