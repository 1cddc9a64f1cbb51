import { readFile } from 'node:fs/promises';
import type { LintMessage } from '../linter/message.js';
import type { Post } from '../readers/post.js';
import type { Reader, ReadOptions } from '../readers/reader.js';
import { decode, DecodeError } from '../text/decode.js';
import { LineTable } from '../text/line-table.js';
import { fatalMessage } from './result.js';

/** A draft that was read: its text, its posts, and what of it could not be read. */
export interface Draft {
  readonly source: string;
  readonly posts: readonly Post[];
  readonly problems: readonly LintMessage[];
}

/** The text of a file, or the message that says why there is none. */
export type FileText = { readonly source: string } | { readonly problem: LintMessage };

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'the file does not exist',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ELOOP: 'too many symbolic links',
  EMFILE: 'too many open files',
  ERR_FS_FILE_TOO_LARGE: 'the file is larger than 2 GB',
};

/** Opens a file and decodes it; a failure becomes a message, because the other files are still to be linted. */
export async function readText(filePath: string): Promise<FileText> {
  try {
    return decodeText(await readFile(filePath));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    return { problem: fatalMessage(`Cannot read the file: ${REASONS[code] ?? code}.`) };
  }
}

/** Decodes bytes, of a file or of stdin. */
export function decodeText(bytes: Uint8Array): FileText {
  try {
    return { source: decode(bytes).text };
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    return { problem: fatalMessage(`Cannot read the file: ${error.message}.`) };
  }
}

/** Cuts a text into posts. */
export function readDraft(source: string, reader: Reader, options: ReadOptions): Draft {
  const { posts, problems } = reader.read(source, options);
  const lines = problems.length > 0 ? new LineTable(source) : undefined;
  return {
    source,
    posts,
    problems: problems.map(({ message, offset }) => {
      const position = lines?.position(offset);
      return fatalMessage(message, position?.line, position?.column);
    }),
  };
}
