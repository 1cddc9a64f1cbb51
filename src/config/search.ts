import { lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MANIFEST, MANIFEST_KEY, SEARCH_PLACES } from './search-places.js';

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

  /** The nearest configuration of a folder; `root` is that folder or one above it. */
  find(folder: string, root: string): FoundConfig | undefined {
    if (!this.known.has(folder)) this.known.set(folder, this.look(folder, root));
    return this.known.get(folder);
  }

  private look(folder: string, root: string): FoundConfig | undefined {
    const own = configsIn(folder);
    const [filePath, ...passedOver] = own;
    if (filePath !== undefined) return { filePath, passedOver };
    return folder === root || dirname(folder) === folder ? undefined : this.find(dirname(folder), root);
  }
}

/** The configuration files of a folder, in the order in which they are looked for. */
export function configsIn(folder: string): string[] {
  return SEARCH_PLACES.map((place) => join(folder, place)).filter(holdsConfig);
}

function holdsConfig(filePath: string): boolean {
  // A link that leads nowhere is found too, so that it is complained of and not passed over.
  const found = lstatSync(filePath, { throwIfNoEntry: false });
  if (!found || found.isDirectory()) return false;
  return !filePath.endsWith(MANIFEST) || manifestHoldsConfig(filePath);
}

function manifestHoldsConfig(filePath: string): boolean {
  let text: string;
  try {
    text = readFileSync(filePath, 'utf8');
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
