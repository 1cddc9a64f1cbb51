import { dirname } from 'node:path';
import type { Plugin } from '../linter/plugin.js';
import type { Bounds } from './bounds.js';
import type { Config, FileConfig } from './config.js';
import { Extending } from './extends.js';
import { loadPlugin } from './load-plugin.js';
import { readConfig } from './read-config.js';
import type { LoadedRegister } from './register/read.js';
import { createRegistry, type Registry } from './registry.js';
import { readRoster, withRoster, type WholeRoster } from './roster-files.js';
import { validateNames } from './validate.js';

/** One configuration file of a chain of `extends`. */
export interface ConfigLayer {
  /** With the entries of the files of its rosters. */
  readonly config: Config;
  /** Folder that its patterns are relative to. */
  readonly basePath: string;
  /** The file, for messages. */
  readonly source: string;
  /** Where its preset is written, if not under `preset`. */
  readonly presetKey?: string;
  /** The text of the file, where it is data. */
  readonly text?: string;
  /** The rosters of the file and of its overrides. */
  readonly rosters: ReadonlyMap<FileConfig, WholeRoster>;
}

/** A chain of configuration files: what the file extends comes first, the file itself last. */
export interface LoadedConfig {
  readonly layers: readonly ConfigLayer[];
  readonly registry: Registry;
  /** The file that was found; absent where there is none. */
  readonly filePath?: string;
  /** The signed authorizations; absent where no file of the chain names them. */
  readonly register?: LoadedRegister;
}

/** A file of a chain before its plugins and rosters are loaded. */
export type PlainLayer = Omit<ConfigLayer, 'rosters'>;

/**
 * Loads and checks a configuration file and all that it names; without a file, what is built in.
 * @throws ConfigError that names file, key and the nearest valid name.
 */
export async function loadConfig(
  filePath: string | undefined,
  bounds: Bounds,
  plugins: readonly Plugin[] = [],
): Promise<LoadedConfig> {
  const plain = filePath === undefined ? [] : await chainOf(filePath, bounds);
  const loaded = await Promise.all(plain.map((layer) => loadPlugins(layer, bounds)));
  const registry = createRegistry([...plugins, ...loaded.flat()]);
  for (const { config, source } of plain) validateNames(config, source, registry);
  const layers = await Promise.all(plain.map((layer) => withRosters(layer, bounds)));
  const register = await registerOf(plain, bounds);
  return { layers, registry, ...(filePath !== undefined && { filePath }), ...(register && { register }) };
}

/** Its code is loaded where there is a register to read. */
async function registerOf(
  layers: readonly PlainLayer[],
  bounds: Bounds,
): Promise<LoadedRegister | undefined> {
  if (layers.every(({ config }) => config.authorizations === undefined)) return undefined;
  const { readRegister } = await import('./register/read.js');
  return readRegister(layers, bounds);
}

async function chainOf(filePath: string, bounds: Bounds): Promise<PlainLayer[]> {
  const raw = await readConfig(filePath, bounds);
  return new Extending(bounds).chain(raw, dirname(filePath));
}

async function loadPlugins({ config, source }: PlainLayer, bounds: Bounds): Promise<Plugin[]> {
  return Promise.all(
    (config.plugins ?? []).map((plugin, i) => loadPlugin(plugin, { source, key: `plugins[${i}]` }, bounds)),
  );
}

async function withRosters(layer: PlainLayer, bounds: Bounds): Promise<ConfigLayer> {
  const { config, source } = layer;
  const rosters = new Map<FileConfig, WholeRoster>();
  const resolved = async <One extends FileConfig>(one: One, key: string): Promise<One> => {
    const whole = await readRoster(one, { source, key }, bounds);
    const result = withRoster(one, whole);
    rosters.set(result, whole);
    return result;
  };
  const overrides = await Promise.all(
    (config.overrides ?? []).map((override, i) => resolved(override, `overrides[${i}]`)),
  );
  const own = await resolved(config.overrides ? { ...config, overrides } : config, '');
  return { ...layer, config: own, rosters };
}
