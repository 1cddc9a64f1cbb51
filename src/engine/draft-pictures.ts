import { promises } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import type { Post } from '../readers/post.js';

/** Which pictures are looked at because a draft names them. */
export interface PictureOptions {
  /** The folder that a path with `../` must not leave. */
  readonly cwd: string;
  /** True for a file whose metadata can be read. */
  readonly isPicture: (filePath: string) => boolean;
  readonly isIgnored: (filePath: string) => boolean | Promise<boolean>;
  /** The names in a folder; absent where the folder itself is looked at. */
  readonly namesIn?: ((folder: string) => Promise<ReadonlySet<string>>) | undefined;
}

/** Folders whose names are kept in mind; a calendar of a year needs a few. */
const MOST_FOLDERS = 500;

/**
 * Finds the pictures that drafts name and that stand beside them. What does not exist is passed over: most paths are
 * those of a web site or of a colleague's disk.
 */
export class DraftPictures {
  private readonly folders = new Map<string, Promise<ReadonlySet<string>>>();

  constructor(private readonly options: PictureOptions) {}

  /** The absolute paths of the pictures that the posts of a draft name. */
  async of(draftPath: string, posts: readonly Pick<Post, 'media'>[]): Promise<string[]> {
    const found = new Set<string>();
    if (!isAbsolute(draftPath)) return [];
    for (const { media = [] } of posts) {
      for (const written of media) {
        for (const filePath of this.candidates(draftPath, written)) {
          if (await this.isThere(draftPath, filePath)) found.add(filePath);
        }
      }
    }
    return [...found];
  }

  /** The path as it is written, and as a browser reads it: without query, `%20` as a blank. */
  private candidates(draftPath: string, written: string): string[] {
    if (written.length > 1000 || written.includes('\0') || /^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(written))
      return [];
    const path = written.trim();
    const shown = decoded(path.split(/[?#]/, 1)[0] ?? '');
    return [...new Set([path, shown])]
      .filter((one) => one !== '' && !isAbsolute(one) && this.options.isPicture(one))
      .map((one) => resolve(dirname(draftPath), one.replaceAll('\\', '/')));
  }

  private async isThere(draftPath: string, filePath: string): Promise<boolean> {
    const folder = dirname(draftPath);
    const isInside = [folder, this.options.cwd].some((root) => isBelow(filePath, root));
    if (!isInside || (await this.options.isIgnored(filePath))) return false;
    const names = await this.namesIn(dirname(filePath));
    if (!names.has(basename(filePath))) return false;
    if (this.options.namesIn) return true;
    try {
      // A link must not lead out either.
      const [real = '', ...roots] = await Promise.all([filePath, folder, this.options.cwd].map(realPath));
      return roots.some((root) => isBelow(real, root));
    } catch {
      return false;
    }
  }

  private namesIn(folder: string): Promise<ReadonlySet<string>> {
    let names = this.folders.get(folder);
    if (!names) {
      if (this.folders.size >= MOST_FOLDERS) this.folders.clear();
      names = this.options.namesIn?.(folder) ?? namesOnDisk(folder);
      this.folders.set(folder, names);
    }
    return names;
  }
}

function namesOnDisk(folder: string): Promise<ReadonlySet<string>> {
  return promises.readdir(folder).then(
    (list) => new Set(list),
    () => new Set<string>(),
  );
}

function realPath(path: string): Promise<string> {
  return promises.realpath(path);
}

function isBelow(filePath: string, folder: string): boolean {
  const path = relative(folder, filePath);
  return path !== '' && !/^\.\.(?:[\\/]|$)/.test(path) && !isAbsolute(path);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
