import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MANIFEST, MANIFEST_KEY, SEARCH_PLACES } from './search-places.js';
import { bytesOf, type StoredFiles } from './stored-files.js';

/** Where the configuration of a folder stands. */
export interface FoundConfig {
  readonly filePath: string;
  /** Others in the same folder, which are not read because this one comes first. */
  readonly passedOver: readonly string[];
}

/**
 * Looks for configuration files from folders upward to their roots, never above. Looking is our own work: cosmiconfig's
 * would take its places from any `package.json` and run any `.config/config.js` of the folder in which a run starts.
 */
export class ConfigSearch {
  private readonly known = new Map<string, FoundConfig | undefined>();

  /** @param stored looks only where these files are, and not on the disk. */
  constructor(private readonly stored?: StoredFiles) {}

  /** The nearest configuration of a folder; `root` is that folder or one above it. */
  find(folder: string, root: string): FoundConfig | undefined {
    if (!this.known.has(folder)) this.known.set(folder, this.look(folder, root));
    return this.known.get(folder);
  }

  private look(folder: string, root: string): FoundConfig | undefined {
    const own = configsIn(folder, this.stored);
    const [filePath, ...passedOver] = own;
    if (filePath !== undefined) return { filePath, passedOver };
    return folder === root || dirname(folder) === folder ? undefined : this.find(dirname(folder), root);
  }
}

/** The configuration files of a folder, in the order in which they are looked for. */
export function configsIn(folder: string, stored?: StoredFiles): string[] {
  return SEARCH_PLACES.map((place) => join(folder, place)).filter(
    (filePath) =>
      (stored ? stored.has(filePath) : isOnDisk(filePath)) &&
      (!filePath.endsWith(MANIFEST) || manifestHoldsConfig(filePath, stored)),
  );
}

function isOnDisk(filePath: string): boolean {
  // A link that leads nowhere is found too, so that it is complained of and not passed over.
  const found = lstatSync(filePath, { throwIfNoEntry: false });
  return found !== undefined && !found.isDirectory();
}

function manifestHoldsConfig(filePath: string, stored: StoredFiles | undefined): boolean {
  let text: string;
  try {
    text = new TextDecoder().decode(bytesOf(filePath, stored));
  } catch {
    return false;
  }
  if (!text.includes(`"${MANIFEST_KEY}"`)) return false;
  try {
    const manifest: unknown = JSON.parse(text);
    return typeof manifest === 'object' && manifest !== null && Object.hasOwn(manifest, MANIFEST_KEY);
  } catch {
    // Whoever reads it says what is wrong with it.
    return true;
  }
}
