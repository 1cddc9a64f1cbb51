import type { StoredFiles } from '../config/stored-files.js';
import { gitNow } from './git.js';
import type { GitIndex } from './git-index.js';

/**
 * The configuration as the next commit holds it, with all that it names and the list of existing findings: what nobody
 * has staged decides nothing about what is staged. Files that git does not hold, such as a register that is kept out of
 * the repository, have no other state than that on the disk.
 */
export async function indexFiles(index: GitIndex, onNote: (line: string) => void): Promise<StoredFiles> {
  const blobs = await index.all();
  return {
    has: (filePath) => blobs.has(filePath),
    read: (filePath) =>
      gitNow(index.root, 'read what is staged', ['cat-file', 'blob', blobs.get(filePath) ?? '']).stdout,
    onCode(filePath) {
      if (!blobs.has(filePath)) return;
      const { code } = gitNow(
        index.root,
        'compare what is staged',
        ['diff', '--quiet', '--no-ext-diff', '--no-textconv', '--', filePath],
        [0, 1],
      );
      if (code === 1)
        onNote(
          `${filePath} is code, and code runs as it stands on the disk, where it has changes that are not staged.`,
        );
    },
  };
}
