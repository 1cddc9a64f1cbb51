import { existsSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { LintMessage } from '../linter/message.js';
import { PhiLintError } from '../config/errors.js';
import type { DraftSource } from './draft-source.js';
import { isGlob, isPassedOver, type FindOptions, type FoundFiles } from './find-files.js';
import type { GitIndex, IndexEntry } from './git-index.js';
import type { FileContent } from './read-content.js';
import { fatalMessage } from './result.js';

/** How a file begins that Git LFS keeps elsewhere: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const LFS_POINTER = 'version https://git-lfs.github.com/spec/v1\n';

const IN_CONFLICT = 'Its conflict is not resolved, so nobody can tell what will be committed.';
const IN_LFS =
  'Cannot read the file: Git LFS keeps it outside of the index. Check the file itself, without --staged.';

/**
 * What is staged, as the next commit takes it: the blobs of git's index, whatever the files on the disk hold. A renamed
 * file counts under its new name; deleted files, links and submodules hold no text to check.
 */
export class StagedDrafts implements DraftSource {
  private readonly blobs: ReadonlyMap<string, string | undefined>;

  private constructor(
    private readonly index: GitIndex,
    entries: readonly IndexEntry[],
  ) {
    this.blobs = new Map(entries.map(({ filePath, blob }) => [filePath, blob]));
  }

  /** @throws PhiLintError where git does not say what is staged. */
  static async open(index: GitIndex): Promise<StagedDrafts> {
    return new StagedDrafts(index, await index.staged());
  }

  /** Of the whole repository, where no path is named. */
  async find(paths: readonly string[], options: FindOptions): Promise<FoundFiles> {
    const wanted = await Promise.all(paths.map((path) => wantedBy(path, options.cwd)));
    const found: {
      files: string[];
      ignored: string[];
      missing: { filePath: string; problem: LintMessage }[];
    } = { files: [], ignored: [], missing: [] };
    const used = new Set<Wanted>();
    for (const [filePath, blob] of this.blobs) {
      const takers = wanted.filter((one) => one.takes(filePath));
      for (const one of takers) used.add(one);
      if (wanted.length > 0 && takers.length === 0) continue;
      const isNamed = takers.some((one) => one.filePath === filePath);
      if (!isNamed && (this.isPassedOver(filePath) || !(await options.isDraft(filePath)))) continue;
      if (await options.isIgnored(filePath)) {
        if (isNamed) found.ignored.push(filePath);
      } else if (blob === undefined) found.missing.push({ filePath, problem: fatalMessage(IN_CONFLICT) });
      else found.files.push(filePath);
    }
    for (const one of wanted) {
      if (!used.has(one) && !one.exists && !options.passOnNoFiles)
        found.missing.push({ filePath: one.filePath, problem: fatalMessage('No such file is staged.') });
    }
    return found;
  }

  async read(filePath: string): Promise<FileContent> {
    const blob = this.blobs.get(filePath) ?? (await this.index.all()).get(filePath);
    if (blob === undefined) return { problem: fatalMessage('Cannot read the file: it is not in the index.') };
    try {
      const bytes = await this.index.read(blob);
      return isLfsPointer(bytes) ? { problem: fatalMessage(IN_LFS) } : { bytes };
    } catch (error) {
      if (!(error instanceof PhiLintError)) throw error;
      return { problem: fatalMessage(`Cannot read the file: ${error.message}`) };
    }
  }

  readonly namesIn = async (folder: string): Promise<ReadonlySet<string>> => {
    const all = await this.index.all();
    return new Set([...all.keys()].filter((path) => dirname(path) === folder).map((path) => basename(path)));
  };

  close(): void {
    this.index.close();
  }

  private isPassedOver(filePath: string): boolean {
    return relative(this.index.root, filePath).split(sep).some(isPassedOver);
  }
}

/** A path of the command line. */
interface Wanted {
  readonly filePath: string;
  /** True where it names something, staged or not. */
  readonly exists: boolean;
  takes(filePath: string): boolean;
}

/** A path that exists is literal, whatever brackets it holds. */
async function wantedBy(path: string, cwd: string): Promise<Wanted> {
  const filePath = resolve(cwd, path);
  const exists = existsSync(filePath);
  const isLiteral = (other: string) => other === filePath || isBelow(other, filePath);
  if (exists || !isGlob(path)) return { filePath, exists, takes: isLiteral };
  const { default: picomatch } = await import('picomatch');
  const slashed = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
  const matches = picomatch(slashed.replace(/^\.\//, ''));
  const takes = (other: string) =>
    isLiteral(other) || matches(relative(cwd, other).split(sep).join('/')) || matches(other);
  return { filePath, exists, takes };
}

function isBelow(filePath: string, folder: string): boolean {
  const path = relative(folder, filePath);
  return path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

function isLfsPointer(bytes: Uint8Array): boolean {
  return (
    bytes.length < 1024 &&
    new TextDecoder('latin1').decode(bytes.subarray(0, LFS_POINTER.length)) === LFS_POINTER
  );
}
