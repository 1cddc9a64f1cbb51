import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PhiLintError } from '../config/errors.js';
import { git, GitObjects } from './git.js';

/** A file in git's index. */
export interface IndexEntry {
  /** Absolute, in the work tree. */
  readonly filePath: string;
  /** Id of the blob; undefined for a file whose conflict is not resolved. */
  readonly blob: string | undefined;
}

/** Kinds of entries that hold the text of a file; links and submodules do not. */
const FILE_MODES: ReadonlySet<string> = new Set(['100644', '100755']);
/** Flags of `git diff` that settings of a user could turn otherwise. */
const RAW_DIFF = ['--raw', '-z', '--no-abbrev', '--no-color', '--no-ext-diff', '--no-textconv'];

/** What stands in git's index, as the next commit would take it. */
export class GitIndex {
  private objects: GitObjects | undefined;
  private tracked: Promise<ReadonlyMap<string, string>> | undefined;

  private constructor(
    private readonly cwd: string,
    /** Folder of the work tree. */
    readonly root: string,
  ) {}

  /** @throws PhiLintError outside of a work tree, and where there is no git. */
  static async open(cwd: string): Promise<GitIndex> {
    const doing = 'read what is staged';
    // A line each; the name of the folder may hold ends of lines.
    const out = await git(cwd, doing, [
      'rev-parse',
      '--is-inside-work-tree',
      '--show-toplevel',
      '--show-cdup',
    ]);
    const [inside, ...lines] = out
      .toString('utf8')
      .replace(/\r?\n$/, '')
      .split('\n');
    if (inside?.trim() !== 'true')
      throw new PhiLintError(`Cannot ${doing}: this is not the work tree of a git repository.`);
    const way = lines.pop()?.trim() ?? '';
    return new GitIndex(cwd, await asSeenFrom(cwd, lines.join('\n').replace(/\r$/, ''), way));
  }

  /** Files that the next commit adds or changes. A file that was renamed counts under its new name. */
  async staged(): Promise<IndexEntry[]> {
    const out = await git(this.cwd, 'read what is staged', [
      'diff',
      '--cached',
      ...RAW_DIFF,
      '--no-renames',
      '--no-relative',
      '--ignore-submodules=none',
      '--diff-filter=ACMTU',
      '--',
    ]);
    const fields = pathText(out).split('\0');
    const entries: IndexEntry[] = [];
    for (let i = 0; i + 1 < fields.length; i += 2) {
      // `:100644 100644 <old id> <new id> M`, then the path.
      const [, mode = '', , blob = '', status = ''] = (fields[i] ?? '').split(' ');
      const filePath = join(this.root, fields[i + 1] ?? '');
      if (status === 'U') entries.push({ filePath, blob: undefined });
      else if (FILE_MODES.has(mode)) entries.push({ filePath, blob });
    }
    return entries;
  }

  /** Every file of the index, whether or not it changed: its path and its blob. */
  all(): Promise<ReadonlyMap<string, string>> {
    return (this.tracked ??= this.listAll());
  }

  private async listAll(): Promise<ReadonlyMap<string, string>> {
    const out = await git(this.root, 'read the index', ['ls-files', '--stage', '-z', '--']);
    const files = pathText(out)
      .split('\0')
      .flatMap((field): [string, string][] => {
        // `100644 <id> 0`, a tab, then the path.
        const tab = field.indexOf('\t');
        const [mode = '', blob = '', stage] = field.slice(0, tab).split(' ');
        const isFile = tab > 0 && FILE_MODES.has(mode) && stage === '0';
        return isFile ? [[join(this.root, field.slice(tab + 1)), blob]] : [];
      });
    return new Map(files);
  }

  /** @throws PhiLintError where git does not hand it out. */
  read(blob: string): Promise<Uint8Array> {
    return (this.objects ??= new GitObjects(this.root)).blob(blob);
  }

  close(): void {
    this.objects?.close();
    this.objects = undefined;
  }
}

/** Paths are UTF-8; where one is not, every byte stays apart from every other, so that no two paths become one. */
function pathText(out: Buffer): string {
  const text = out.toString('utf8');
  return text.includes('\ufffd') ? out.toString('latin1') : text;
}

/** The root by the way that leads up from the folder, because git follows links and the paths of a run do not. */
async function asSeenFrom(cwd: string, root: string, way: string): Promise<string> {
  const seen = resolve(cwd, way);
  return (await realpath(seen)) === (await realpath(root)) ? seen : resolve(root);
}
