import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import type { LintMessage } from '../linter/message.js';
import { fatalMessage } from './result.js';

/**
 * What a file holds, or the message that says why it cannot be told. A large file is opened when its turn comes, so
 * that several of them are never in memory at once.
 */
export type FileContent =
  | { readonly bytes: Uint8Array }
  | { readonly text: string }
  | { readonly largeFile: string }
  | { readonly problem: LintMessage };

/** What a file holds, where it can be told. */
export type OpenedContent = Exclude<FileContent, { readonly problem: LintMessage }>;

/** Bytes above which a file is large: it is read in the background, and as a stream where its format has rows. */
export const LARGE = 1024 * 1024;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'the file does not exist',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ELOOP: 'too many symbolic links',
  EMFILE: 'too many open files',
  ERR_FS_FILE_TOO_LARGE: 'the file is larger than 2 GB',
};

/**
 * Opens a file; a failure becomes a message, because the other files are still to be linted. A small file is read at
 * once and not in the background, which takes the processor longer than the reading.
 */
export function readContent(filePath: string): FileContent {
  try {
    const file = openSync(filePath, 'r');
    try {
      return fstatSync(file).size > LARGE ? { largeFile: filePath } : { bytes: readFileSync(file) };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { problem: unopened(error) };
  }
}

/** The message for a file that the system does not hand out. */
export function unopened(error: unknown): LintMessage {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  return fatalMessage(`Cannot read the file: ${REASONS[code] ?? code}.`);
}
