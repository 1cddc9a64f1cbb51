import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileSettings } from '../../config/settings.js';
import type { LoadedConfig } from '../../config/load.js';
import { resolveModule } from '../../config/load-module.js';
import manifest from '../../../package.json' with { type: 'json' };
import { codeOf } from './code-files.js';
import { stableText, UnknownValueError } from './stable-text.js';

const VERSION: string = manifest.version;
let program: string | undefined;
const plugins = new WeakMap<LoadedConfig, Promise<string | undefined>>();
const settingTexts = new WeakMap<FileSettings, string | undefined>();

/**
 * Everything but the draft itself that decides what is said of it: the program, Node, the settings of the file (with the
 * day, because authorizations lapse, and their register) and the code of plugins. Undefined where it cannot be told, and
 * nothing may be kept.
 */
export async function cacheContext(
  loaded: LoadedConfig,
  settings: FileSettings,
): Promise<string | undefined> {
  if (!plugins.has(loaded)) plugins.set(loaded, pluginDigest(loaded));
  if (!settingTexts.has(settings)) settingTexts.set(settings, settingsText(settings));
  const ofPlugins = await plugins.get(loaded);
  const ofSettings = settingTexts.get(settings);
  if (ofPlugins === undefined || ofSettings === undefined) return undefined;
  program ??= programDigest();
  return JSON.stringify([program, process.version, ofPlugins, ofSettings]);
}

function settingsText(settings: FileSettings): string | undefined {
  try {
    return stableText(settings);
  } catch (error) {
    if (error instanceof UnknownValueError) return undefined;
    throw error;
  }
}

/** A plugin that is an object and no file may stand in the configuration, which is code then. */
async function pluginDigest({ layers }: LoadedConfig): Promise<string | undefined> {
  const entries: string[] = [];
  for (const { config, source } of layers) {
    for (const plugin of config.plugins ?? []) {
      if (typeof plugin === 'string') entries.push(await resolveModule(plugin, source));
      else if (existsSync(source)) entries.push(source);
      else return undefined;
    }
  }
  const code = entries.length > 0 ? codeOf(entries) : new Map<string, string>();
  return code && digestOf([...code].sort(([a], [b]) => (a < b ? -1 : 1)).flat());
}

/** The files of the program, because two builds may have one version. */
function programDigest(): string {
  const here = fileURLToPath(import.meta.url);
  const files = [here, ...programFolders(here).flatMap(filesBelow)];
  return digestOf([VERSION, ...files.map((file) => readFileSync(file))]);
}

/** A build has this module in one of its folders; without a build there are the sources. */
function programFolders(here: string): string[] {
  const out = dirname(dirname(here));
  if (here.endsWith('.ts')) return ['src', 'rules'].map((folder) => join(dirname(dirname(out)), folder));
  return ['bin', 'src', 'chunks', 'data'].map((folder) => join(out, folder));
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Of code and settings, which are no secrets; drafts have keyed digests. */
function digestOf(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex');
}
