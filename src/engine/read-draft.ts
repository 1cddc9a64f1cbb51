import { readFile } from 'node:fs/promises';
import { describeCrash } from '../linter/crash.js';
import type { LintMessage } from '../linter/message.js';
import { readerFor } from '../readers/index.js';
import type { Post } from '../readers/post.js';
import type { ReaderEntry, ReadOptions, ReadResult } from '../readers/reader.js';
import { decode, DecodeError } from '../text/decode.js';
import { LineTable } from '../text/line-table.js';
import { fatalMessage } from './result.js';

/** A draft that was read: its text, its posts, and what of it could not be read. */
export interface Draft {
  readonly source: string;
  readonly posts: readonly Post[];
  readonly problems: readonly LintMessage[];
  /** Name of the reader. */
  readonly reader: string;
}

/** What a file holds, or the message that says why it cannot be told. */
export type FileContent =
  { readonly bytes: Uint8Array } | { readonly text: string } | { readonly problem: LintMessage };

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'the file does not exist',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ELOOP: 'too many symbolic links',
  EMFILE: 'too many open files',
  ERR_FS_FILE_TOO_LARGE: 'the file is larger than 2 GB',
};

/** Opens a file; a failure becomes a message, because the other files are still to be linted. */
export async function readContent(filePath: string): Promise<FileContent> {
  try {
    return { bytes: await readFile(filePath) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    return { problem: fatalMessage(`Cannot read the file: ${REASONS[code] ?? code}.`) };
  }
}

/** Reads the posts of a file. One that no reader knows, but that was asked for by name, is read as text. */
export async function readDraft(
  content: FileContent,
  readers: readonly ReaderEntry[],
  options: ReadOptions,
): Promise<Draft> {
  const entry = readerFor(options.filePath, readers) ?? readerFor('.txt', readers);
  if (!entry) throw new Error('There is no reader for text.');
  if ('problem' in content) return { source: '', posts: [], problems: [content.problem], reader: entry.name };
  try {
    return { ...(await readWith(entry, content, options)), reader: entry.name };
  } catch (error) {
    const reason =
      error instanceof DecodeError
        ? error.message
        : `the reader "${entry.name}" crashed (${describeCrash('', error).errorName})`;
    const problem = fatalMessage(`Cannot read the file: ${reason}.`);
    return { source: '', posts: [], problems: [problem], reader: entry.name };
  }
}

async function readWith(
  entry: ReaderEntry,
  content: { readonly bytes: Uint8Array } | { readonly text: string },
  options: ReadOptions,
): Promise<Omit<Draft, 'reader'>> {
  if (entry.input === 'bytes') {
    const bytes = 'bytes' in content ? content.bytes : new TextEncoder().encode(content.text);
    const reader = await entry.load();
    if (!('readBytes' in reader)) throw new Error(`The reader "${entry.name}" does not read bytes.`);
    const result = reader.readBytes(bytes, options);
    return draftOf(result.source, result);
  }
  const source = 'text' in content ? content.text : decode(content.bytes).text;
  const reader = await entry.load(source);
  if (!('read' in reader)) throw new Error(`The reader "${entry.name}" does not read text.`);
  return draftOf(source, reader.read(source, options));
}

function draftOf(source: string, { posts, problems }: ReadResult): Omit<Draft, 'reader'> {
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
