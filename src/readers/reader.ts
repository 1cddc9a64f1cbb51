import type { Post, PostKind } from './post.js';

/** What the configuration tells readers about a team's files. */
export interface ReadOptions {
  /** Path of the file, for its extension and for messages; never opened by a reader. */
  readonly filePath: string;
  readonly kind?: PostKind;
  readonly platform?: string;
  /** CSV columns by the name or index of the column → field, metadata key or `ignore`. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Keys of JSON and YAML that hold text → field or `ignore`. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** A place in a draft that could not be read; the rest of the draft was. */
export interface ReadProblem {
  readonly message: string;
  /** Offset in the source. */
  readonly offset: number;
}

export interface ReadResult {
  readonly posts: readonly Post[];
  /** Broken syntax. Not empty means exit code 2, whatever was found in the posts that could be read. */
  readonly problems: readonly ReadProblem[];
}

/** Turns the text of a draft into posts. Pure: no file is opened, nothing is printed, hostile input gives a problem, not a crash. */
export interface Reader {
  readonly name: string;
  /** Extensions with the dot, in lower case. */
  readonly extensions: readonly string[];
  read(source: string, options: ReadOptions): ReadResult;
  /** Reads a file of any length piece by piece, where the format has rows or lines. */
  stream?(options: ReadOptions): DraftStream;
}

/** What a reader of a binary format (Word, Excel, a picture) found. */
export interface BytesResult extends ReadResult {
  /** The text that was taken out of the file; offsets of posts and problems, and so lines and columns, count in it. */
  readonly source: string;
}

/** Turns a binary file into posts; pure as a `Reader` is. Each post and field has a locator for people. */
export interface BytesReader {
  readonly name: string;
  readonly extensions: readonly string[];
  readBytes(bytes: Uint8Array, options: ReadOptions): BytesResult;
}

/** A reader of either sort; `'readBytes' in reader` tells them apart. */
export type AnyReader = Reader | BytesReader;

/** Some whole rows or lines of a file that is read piece by piece. */
export interface DraftBlock extends ReadResult {
  /** The text of the block; offsets count in it. It begins at the beginning of a line. */
  readonly source: string;
  /** The line of the file on which the block begins, from 1. */
  readonly firstLine: number;
}

/** Takes the text of a file in chunks, cut anywhere, and gives back blocks as soon as they are whole. */
export interface DraftStream {
  write(chunk: string): DraftBlock[];
  end(): DraftBlock[];
}

/** A reader that is loaded when the first file of its format is met. */
export interface ReaderEntry {
  readonly name: string;
  readonly extensions: readonly string[];
  /** What the reader takes: decoded text, or the bytes of the file. */
  readonly input: 'text' | 'bytes';
  /**
   * Loads the reader and the libraries that it needs for this source. Without a source everything is loaded that any
   * source may need; with one, parsers for rare syntax stay away from a file that does not hold it.
   */
  load(source?: string): Promise<AnyReader>;
}

/** Declares a reader; plugins use it too. */
export function defineReader(reader: Reader): Reader {
  return reader;
}
