import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findRoot, isReallyWithin } from '../config/root.js';
import { fatalMessage } from './result.js';
import type { LintMessage } from '../linter/message.js';

/** Which files of folders are drafts. */
export interface FindOptions {
  readonly cwd: string;
  /** True for a file of a folder that is to be linted; a file that was named itself need not be. */
  readonly isDraft: (filePath: string) => boolean | Promise<boolean>;
  /** True for files and folders that the configuration or a flag leaves out. */
  readonly isIgnored: (filePath: string) => boolean | Promise<boolean>;
  /** True where a pattern that matches nothing is no problem. */
  readonly passOnNoFiles: boolean;
  /** Told of a file that stands in a folder and is no draft. */
  readonly onPassedOver?: (filePath: string) => void;
}

/** What the paths of a command line stand for. */
export interface FoundFiles {
  /** Absolute paths, each once, in the order of the command line and of names within a folder. */
  readonly files: readonly string[];
  /** Named files that are ignored. */
  readonly ignored: readonly string[];
  /** Paths that do not exist, patterns that match nothing, folders that cannot be opened, links that lead out. */
  readonly missing: readonly { readonly filePath: string; readonly problem: LintMessage }[];
}

interface Collector {
  readonly options: FindOptions;
  readonly files: Set<string>;
  readonly ignored: string[];
  readonly missing: { readonly filePath: string; readonly problem: LintMessage }[];
}

/** Files of tools that stand beside drafts and hold no post: a folder does not stand for them. */
const TOOL_FILE =
  /^(?:package(?:-lock)?\.json|tsconfig(?:\.\w{1,20})?\.json|phi-lint\.config\.\w{2,4}|phi-lint-suppressions\.json)$/;
const LEADS_OUT =
  'This is a link to a file outside of the repository: it is not followed. Name the file itself to check it.';
const GLOB = /[*?[\]{}()!]/;

/** True for a file or folder that a folder does not stand for: its path must be named. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || TOOL_FILE.test(name);
}

/** True where a path that does not exist may be a pattern. */
export function isGlob(path: string): boolean {
  return GLOB.test(path);
}

/**
 * Finds the files that paths, folders and globs stand for. A path that exists is literal, whatever brackets it holds.
 * In folders `node_modules`, everything that begins with a dot and the files of tools are skipped, links to folders are
 * not followed, and neither are links to files outside of the repository, or of the folder where there is none.
 * `.gitignore` is not heeded: drafts are kept out of repositories on purpose, and skipping them would pass as clean.
 */
export async function findFiles(paths: readonly string[], options: FindOptions): Promise<FoundFiles> {
  const collector: Collector = { options, files: new Set(), ignored: [], missing: [] };
  for (const path of paths) await addPath(collector, path);
  return { files: [...collector.files], ignored: collector.ignored, missing: collector.missing };
}

async function addPath(collector: Collector, path: string): Promise<void> {
  const { cwd, isIgnored } = collector.options;
  const filePath = resolve(cwd, path);
  const kind = kindOf(filePath);
  if (kind === 'folder') await addFolder(collector, filePath);
  else if (kind === 'file' && (await isIgnored(filePath))) collector.ignored.push(filePath);
  else if (kind === 'file') collector.files.add(filePath);
  else if (isGlob(path)) await addGlob(collector, path);
  else collector.missing.push({ filePath, problem: fatalMessage('No such file or folder.') });
}

function kindOf(filePath: string): 'file' | 'folder' | 'missing' {
  try {
    return statSync(filePath).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    // A file that cannot be looked at is reported when it is read.
    const code = (error as NodeJS.ErrnoException).code;
    return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EINVAL' ? 'missing' : 'file';
  }
}

/** @param named the folder of the command line in which this one lies. */
async function addFolder(collector: Collector, folder: string, named = folder): Promise<void> {
  const { isIgnored, isDraft, onPassedOver } = collector.options;
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    collector.missing.push({ filePath: folder, problem: fatalMessage('Cannot open the folder.') });
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (isPassedOver(entry.name)) continue;
    const filePath = join(folder, entry.name);
    if (await isIgnored(filePath)) continue;
    if (entry.isDirectory()) await addFolder(collector, filePath, named);
    else if (isFile(entry, filePath)) {
      if (!(await isDraft(filePath))) onPassedOver?.(filePath);
      else if (entry.isSymbolicLink() && leadsOut(filePath, named))
        collector.missing.push({ filePath, problem: fatalMessage(LEADS_OUT) });
      else collector.files.add(filePath);
    }
  }
}

function isFile(entry: { isFile(): boolean; isSymbolicLink(): boolean }, filePath: string): boolean {
  return entry.isFile() || (entry.isSymbolicLink() && kindOf(filePath) === 'file');
}

/** False too for what cannot be looked at, which is reported when it is read. */
function leadsOut(link: string, named: string): boolean {
  try {
    return !isReallyWithin(link, findRoot(named) ?? named);
  } catch {
    return false;
  }
}

async function addGlob(collector: Collector, pattern: string): Promise<void> {
  const { cwd, isIgnored, passOnNoFiles } = collector.options;
  const { globby } = await import('globby');
  const slashed = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  const found = await globby(slashed, {
    cwd,
    absolute: true,
    ignore: ['**/node_modules/**'],
    followSymbolicLinks: false,
    expandDirectories: false,
  });
  for (const file of found.map((one) => resolve(one)).sort())
    if (!(await isIgnored(file))) collector.files.add(file);
  if (found.length === 0 && !passOnNoFiles) {
    collector.missing.push({
      filePath: resolve(cwd, pattern),
      problem: fatalMessage('No file matches the pattern.'),
    });
  }
}
