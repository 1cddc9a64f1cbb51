import { promises } from 'node:fs';
import { describeCrash } from '../linter/crash.js';
import type { LintMessage } from '../linter/message.js';
import { readerFor } from '../readers/index.js';
import type { Post } from '../readers/post.js';
import { withPictureText } from '../readers/picture-text.js';
import type { BytesResult, DraftBlock, ReaderEntry, ReadOptions, ReadResult } from '../readers/reader.js';
import { decode } from '../text/decode.js';
import { DecodeError } from '../text/encoding.js';
import { LineTable } from '../text/line-table.js';
import { OcrError, type PictureReader } from './ocr.js';
import { unopened, type FileContent } from './read-content.js';
import { fatalMessage } from './result.js';
import { chunksOf, damage, streamDraft } from './stream-draft.js';

/** A draft, or some rows of a long one: its text, its posts, and what of it could not be read. */
export interface DraftPart {
  readonly source: string;
  /** The line of the file on which the source begins, from 1. */
  readonly firstLine: number;
  readonly posts: readonly Post[];
  /** Reads another source as this one was read; absent where the format is not written back, or only a part was read. */
  readonly reread?: (source: string) => ReadResult;
  /** Placed in the file. */
  readonly problems: readonly LintMessage[];
}

/** How drafts are read. */
export interface Reading {
  readonly readers: readonly ReaderEntry[];
  /** Reads the words in pictures; absent where nobody asked for them. */
  readonly pictures?: PictureReader;
}

/** The reader for a file. One that no reader knows, but that was asked for by name, is read as text. */
export function readerOf(
  filePath: string,
  readers: readonly ReaderEntry[],
): { readonly entry: ReaderEntry; readonly isKnown: boolean } {
  const known = readerFor(filePath, readers);
  const entry = known ?? readerFor('.txt', readers);
  if (!entry) throw new Error('There is no reader for text.');
  return { entry, isKnown: known !== undefined };
}

/**
 * Reads the posts of a file, a long one part by part. It never fails: what cannot be read is a problem of a part, and
 * whatever can be read is handed out.
 */
export async function* readDraft(
  content: FileContent,
  { readers, pictures }: Reading,
  options: ReadOptions,
): AsyncGenerator<DraftPart> {
  if ('problem' in content) {
    yield unreadable(content.problem);
    return;
  }
  const { entry } = readerOf(options.filePath, readers);
  try {
    for await (const block of blocksOf(content, entry, options, pictures)) yield partOf(block);
  } catch (error) {
    yield unreadable(problemOf(error, entry));
  }
}

async function* blocksOf(
  content: Exclude<FileContent, { problem: LintMessage }>,
  entry: ReaderEntry,
  options: ReadOptions,
  pictures: PictureReader | undefined,
): AsyncGenerator<DraftBlock & Pick<DraftPart, 'reread'>> {
  if (entry.input === 'bytes') {
    const bytes = 'text' in content ? new TextEncoder().encode(content.text) : await bytesOf(content);
    const reader = await entry.load();
    if (!('readBytes' in reader)) throw new Error(`The reader "${entry.name}" does not read bytes.`);
    const result = reader.readBytes(bytes, options);
    const read =
      pictures && entry.name === 'image' ? await withOcr(result, bytes, options, pictures) : result;
    yield { ...read, firstLine: 1 };
    return;
  }
  const chunks = 'text' in content ? undefined : chunksOf(content);
  const stream = chunks && (await streamOf(entry, options));
  if (chunks && stream) {
    yield* streamDraft(stream, chunks);
    return;
  }
  const { text: source, broken } =
    'text' in content ? { text: content.text, broken: undefined } : decode(await bytesOf(content));
  const reader = await entry.load(source);
  if (!('read' in reader)) throw new Error(`The reader "${entry.name}" does not read text.`);
  const reread = (other: string) => reader.read(other, options);
  const { posts, problems } = reread(source);
  const all = broken === undefined ? problems : [damage(broken), ...problems];
  yield { source, firstLine: 1, posts, problems: all, ...(all.length === 0 && { reread }) };
}

async function bytesOf(
  content: { readonly bytes: Uint8Array } | { readonly largeFile: string },
): Promise<Uint8Array> {
  return 'bytes' in content ? content.bytes : promises.readFile(content.largeFile);
}

async function streamOf(entry: ReaderEntry, options: ReadOptions) {
  const reader = await entry.load();
  return 'read' in reader ? reader.stream?.(options) : undefined;
}

async function withOcr(
  result: BytesResult,
  bytes: Uint8Array,
  options: ReadOptions,
  pictures: PictureReader,
): Promise<BytesResult> {
  // Of a picture that is cut off the engine would speak on stderr.
  if (bytes.length === 0 || result.problems.length > 0) return result;
  try {
    return withPictureText(result, await pictures.textOf(bytes), options);
  } catch (error) {
    if (!(error instanceof OcrError)) throw error;
    return { ...result, problems: [...result.problems, { message: error.message, offset: 0 }] };
  }
}

function partOf({
  source,
  firstLine,
  posts,
  problems,
  reread,
}: DraftBlock & Pick<DraftPart, 'reread'>): DraftPart {
  const lines = problems.length > 0 ? new LineTable(source) : undefined;
  const what = posts.length > 0 ? 'Cannot read the whole file' : 'Cannot read the file';
  return {
    source,
    firstLine,
    posts,
    ...(reread && { reread }),
    problems: problems.map(({ message, offset }) => {
      const { line, column } = lines?.position(offset) ?? { line: 1, column: 1 };
      return fatalMessage(`${what}: ${message}.`, line + firstLine - 1, column);
    }),
  };
}

function unreadable(problem: LintMessage): DraftPart {
  return { source: '', firstLine: 1, posts: [], problems: [problem] };
}

function problemOf(error: unknown, { name }: ReaderEntry): LintMessage {
  if (error instanceof DecodeError) return fatalMessage(`Cannot read the file: ${error.message}.`);
  // Errors of the system have a code and a call, such as a file that vanishes while it is read.
  if (error instanceof Error && 'syscall' in error) return unopened(error);
  const { errorName } = describeCrash('', error);
  return fatalMessage(`Cannot read the file: the reader "${name}" crashed (${errorName}).`);
}
