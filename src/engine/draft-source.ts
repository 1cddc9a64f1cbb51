import { findFiles, type FindOptions, type FoundFiles } from './find-files.js';
import { readContent, type FileContent } from './read-content.js';

/** Where drafts come from: the files of the work tree, or what is staged of them. */
export interface DraftSource {
  /** What paths, folders and globs stand for. */
  find(paths: readonly string[], options: FindOptions): Promise<FoundFiles>;
  /** A failure becomes a message. */
  read(filePath: string): FileContent | Promise<FileContent>;
  /** The names of the files in a folder; absent where the folder itself is looked at. */
  readonly namesIn?: (folder: string) => Promise<ReadonlySet<string>>;
  close(): void;
}

/** The files as they stand on the disk. */
export const WORK_TREE: DraftSource = {
  find: findFiles,
  read: readContent,
  close: () => undefined,
};
