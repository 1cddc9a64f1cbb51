import { dirname, resolve } from 'node:path';
import type { Plugin } from '../linter/plugin.js';
import type { Config } from './config.js';
import { ConfigError } from './errors.js';
import { isPath, loadModule } from './load-module.js';
import { validatePlugin } from './plugin.js';
import { createRegistry, type Registry } from './registry.js';
import { loadConfigFile, searchConfig, type RawConfig } from './search.js';
import { validateNames, validateShape } from './validate.js';

/** One configuration file of a chain of `extends`. */
export interface ConfigLayer {
  readonly config: Config;
  /** Folder that its patterns are relative to. */
  readonly basePath: string;
  /** The file, for messages. */
  readonly source: string;
}

/** The configuration of a run: what the file extends comes first, the file itself last. */
export interface LoadedConfig {
  readonly layers: readonly ConfigLayer[];
  readonly registry: Registry;
  /** The file that was found; absent where there is none. */
  readonly filePath?: string;
}

/** Which configuration file a run uses: the one that is found, none, or this one. */
export type ConfigChoice = 'search' | 'none' | { readonly filePath: string };

/**
 * Finds, loads and checks the configuration of a run.
 * @throws ConfigError that names file, key and the nearest valid name.
 */
export async function loadConfig(
  cwd: string,
  choice: ConfigChoice,
  plugins: readonly Plugin[] = [],
): Promise<LoadedConfig> {
  const raw = await chosen(cwd, choice);
  const layers = raw ? await chain(raw, []) : [];
  const loaded = await Promise.all(layers.map(loadPlugins));
  const registry = createRegistry([...plugins, ...loaded.flat()]);
  for (const { config, source } of layers) validateNames(config, source, registry);
  return { layers, registry, ...(raw && { filePath: raw.filePath }) };
}

async function chosen(cwd: string, choice: ConfigChoice): Promise<RawConfig | undefined> {
  if (choice === 'none') return undefined;
  return choice === 'search' ? searchConfig(cwd) : loadConfigFile(resolve(cwd, choice.filePath));
}

async function chain(raw: RawConfig, visited: readonly string[]): Promise<ConfigLayer[]> {
  const { config, filePath: source } = raw;
  if (visited.includes(source)) throw new ConfigError(source, 'extends', 'the file extends itself');
  validateShape(config, source);
  const layers: ConfigLayer[] = [];
  for (const reference of [config.extends ?? []].flat()) {
    layers.push(...(await chain(await extended(reference, source), [...visited, source])));
  }
  return [...layers, { config, basePath: dirname(source), source }];
}

async function extended(reference: string, source: string): Promise<RawConfig> {
  if (isPath(reference)) return loadConfigFile(resolve(dirname(source), reference));
  return { filePath: `${source} (${reference})`, config: await loadModule(reference, source, 'extends') };
}

async function loadPlugins({ config, source }: ConfigLayer): Promise<Plugin[]> {
  return Promise.all(
    (config.plugins ?? []).map(async (plugin, i) => {
      const key = `plugins[${i}]`;
      const loaded = typeof plugin === 'string' ? await loadModule(plugin, source, key) : plugin;
      validatePlugin(loaded, { source, key });
      return loaded;
    }),
  );
}
