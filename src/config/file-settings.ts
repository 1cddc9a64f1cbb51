import { relative, sep } from 'node:path';
import type { Roster } from '../detectors/roster.js';
import type { FileConfig } from './config.js';
import type { Spot } from './checks.js';
import { compileGlobs, type PathMatcher } from './globs.js';
import type { ConfigLayer, LoadedConfig } from './load.js';
import { resolveSettings, type DirectiveSettings, type FileSettings } from './settings.js';

/** What a run says beside its configuration file. */
export interface RunConfig {
  readonly cwd: string;
  /** Lies over everything. */
  readonly overrideConfig: FileConfig;
  /** How messages name it. */
  readonly overrideSource: string;
  /** Left out, relative to `cwd`. */
  readonly ignorePatterns: readonly string[];
  readonly directives: DirectiveSettings;
}

/** A configuration, or a part of one, and where it is written. */
export interface PlacedConfig extends Spot {
  readonly config: FileConfig;
  /** Where its preset is written, if not under `preset`. */
  readonly presetKey?: string;
}

/** Answers, for every file, what the configuration says of it. */
export interface FileRules {
  settingsFor(filePath: string): FileSettings;
  /** What lies over one another for a file, the top last. */
  configsFor(filePath: string): readonly PlacedConfig[];
  isIgnored(filePath: string): boolean;
  /** Whether `files` takes it; undefined where no configuration says which files are drafts. */
  isListed(filePath: string): boolean | undefined;
  /** What was used so far, for hints. */
  readonly use: ConfigUse;
}

/** Which parts of a configuration did anything in a run. */
export interface ConfigUse {
  /** Paths that were left out. */
  readonly ignored: ReadonlySet<string>;
  /** Files that settings were asked for. */
  readonly asked: ReadonlySet<string>;
  /** The rosters that files were linted with. */
  readonly rosters: () => readonly Roster[];
}

/** Compiles the patterns of a configuration once, so that each file costs only a few matches. */
export async function compileFileRules(loaded: LoadedConfig, run: RunConfig): Promise<FileRules> {
  const layers = await Promise.all(loaded.layers.map(compileLayer));
  const flagged = atBase(run.cwd, await compileGlobs(run.ignorePatterns));
  const listing = layers.findLast((layer) => layer.isListed !== undefined)?.isListed;
  const placed = layers.flatMap((layer) => [layer.placed, ...layer.overrides]);
  const flags = { config: run.overrideConfig, source: run.overrideSource, key: '' };
  const cache = new Map<string, FileSettings>();
  const [ignored, asked] = [new Set<string>(), new Set<string>()];
  const choose = (filePath: string) => placed.filter((one) => one.matches?.(filePath) ?? true);
  return {
    settingsFor(filePath) {
      asked.add(filePath);
      const chosen = choose(filePath);
      const key = chosen.map((one) => one.number).join();
      let settings = cache.get(key);
      if (!settings) {
        const configs = [...chosen.map((one) => one.config), run.overrideConfig];
        settings = resolveSettings(configs, loaded.registry, run.directives);
        cache.set(key, settings);
      }
      return settings;
    },
    configsFor: (filePath) => [...choose(filePath), flags],
    isIgnored(filePath) {
      // A register of authorizations is no draft, wherever it stands.
      if (loaded.register?.files.includes(filePath)) return true;
      if (flagged(filePath)) return true;
      const isIgnored = layers.some((layer) => layer.isIgnored(filePath));
      if (isIgnored) ignored.add(filePath);
      return isIgnored;
    },
    isListed: (filePath) => listing?.(filePath),
    use: {
      ignored,
      asked,
      rosters: () => [...cache.values()].flatMap(({ lint }) => (lint.roster ? [lint.roster] : [])),
    },
  };
}

interface Compiled extends PlacedConfig {
  readonly number: number;
  /** Absent where it holds for all files. */
  readonly matches?: PathMatcher;
}

async function compileLayer(layer: ConfigLayer, index: number) {
  const { config, basePath, source } = layer;
  const numbered = (key: string, one: FileConfig, i: number) => ({
    config: one,
    source,
    key,
    number: index * MOST_OVERRIDES + i,
  });
  const overrides: Compiled[] = await Promise.all(
    (config.overrides ?? []).map(async (override, i) => ({
      ...numbered(`overrides[${i}]`, override, i + 1),
      matches: await withIgnores(basePath, override.files, override.ignores),
    })),
  );
  const placed: Compiled = {
    ...numbered('', config, 0),
    ...(layer.presetKey !== undefined && { presetKey: layer.presetKey }),
  };
  return {
    placed,
    overrides,
    isIgnored: atBase(basePath, await compileGlobs(config.ignores ?? [])),
    isListed: config.files && atBase(basePath, await compileGlobs(config.files)),
  };
}

/** No configuration has as many; the numbers tell overrides of several files apart. */
const MOST_OVERRIDES = 1e6;

async function withIgnores(
  basePath: string,
  files: readonly string[],
  ignores: readonly string[] = [],
): Promise<PathMatcher> {
  const [take, leave] = await Promise.all([compileGlobs(files), compileGlobs(ignores)]);
  return atBase(basePath, (path) => take(path) && !leave(path));
}

/** A matcher of absolute paths; what lies outside the base never matches. */
export function atBase(basePath: string, matches: PathMatcher): PathMatcher {
  return (filePath) => {
    const path = relative(basePath, filePath).split(sep).join('/');
    return path !== '' && !path.startsWith('../') && matches(path);
  };
}
