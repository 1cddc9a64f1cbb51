import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileSettings } from '../../config/settings.js';
import type { LoadedConfig } from '../../config/load.js';
import { resolveModule } from '../../config/load-module.js';
import manifest from '../../../package.json' with { type: 'json' };
import { codeOf } from './code-files.js';
import { stableText, UnknownValueError } from './stable-text.js';

const VERSION: string = manifest.version;
/** The folders of a build that hold what a run can load. */
const BUILT = ['bin', 'src', 'chunks', 'data'];
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

/**
 * The files of the program, because two builds may have one version: of a build the digest that it was given, and, should
 * somebody have changed it since, the sizes and times of its files, which are read sooner than their content.
 */
function programDigest(): string {
  const here = fileURLToPath(import.meta.url);
  const out = dirname(dirname(here));
  if (here.endsWith('.ts')) {
    const folders = ['src', 'rules'].map((folder) => join(dirname(dirname(out)), folder));
    return digestOf([VERSION, ...folders.flatMap(filesBelow).map((file) => readFileSync(file))]);
  }
  const files = BUILT.flatMap((folder) => filesBelow(join(out, folder)));
  const states = files.map((file) => statSync(file)).map(({ size, mtimeMs }) => `${size} ${mtimeMs}`);
  return digestOf([VERSION, readFileSync(join(out, 'data/build.txt')), ...states]);
}

function filesBelow(folder: string): string[] {
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
