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
}

/** Declares a reader; plugins use it too. */
export function defineReader(reader: Reader): Reader {
  return reader;
}
