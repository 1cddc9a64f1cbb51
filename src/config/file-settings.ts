import { relative, sep } from 'node:path';
import type { Override, FileConfig } from './config.js';
import { compileGlobs, type PathMatcher } from './globs.js';
import type { ConfigLayer, LoadedConfig } from './load.js';
import { resolveSettings, type DirectiveSettings, type FileSettings } from './settings.js';

/** What a run says beside its configuration file. */
export interface RunConfig {
  readonly cwd: string;
  /** Lies over everything. */
  readonly overrideConfig: FileConfig;
  /** Left out, relative to `cwd`. */
  readonly ignorePatterns: readonly string[];
  readonly directives: DirectiveSettings;
}

/** Answers, for every file, what the configuration says of it. */
export interface FileRules {
  settingsFor(filePath: string): FileSettings;
  isIgnored(filePath: string): boolean;
  /** Whether `files` takes it; undefined where no configuration says which files are drafts. */
  isListed(filePath: string): boolean | undefined;
}

/** Compiles the patterns of a configuration once, so that each file costs only a few matches. */
export async function compileFileRules(loaded: LoadedConfig, run: RunConfig): Promise<FileRules> {
  const layers = await Promise.all(loaded.layers.map(compileLayer));
  const flagged = atBase(run.cwd, await compileGlobs(run.ignorePatterns));
  const listing = layers.findLast((layer) => layer.isListed !== undefined)?.isListed;
  const cache = new Map<string, FileSettings>();
  return {
    settingsFor(filePath) {
      const choice = layers.map((layer) => layer.overrides.map((one) => one.matches(filePath)));
      const key = choice.flat().map(Number).join('');
      let settings = cache.get(key);
      if (!settings) {
        const configs = layers.flatMap((layer, i) => [
          layer.config,
          ...layer.overrides.filter((_, j) => choice[i]?.[j]).map((one) => one.config),
        ]);
        settings = resolveSettings([...configs, run.overrideConfig], loaded.registry, run.directives);
        cache.set(key, settings);
      }
      return settings;
    },
    isIgnored: (filePath) => flagged(filePath) || layers.some((layer) => layer.isIgnored(filePath)),
    isListed: (filePath) => listing?.(filePath),
  };
}

interface CompiledOverride {
  readonly config: Override;
  readonly matches: PathMatcher;
}

async function compileLayer({ config, basePath }: ConfigLayer) {
  const overrides: CompiledOverride[] = await Promise.all(
    (config.overrides ?? []).map(async (override) => ({
      config: override,
      matches: await withIgnores(basePath, override.files, override.ignores),
    })),
  );
  return {
    config,
    overrides,
    isIgnored: atBase(basePath, await compileGlobs(config.ignores ?? [])),
    isListed: config.files && atBase(basePath, await compileGlobs(config.files)),
  };
}

async function withIgnores(
  basePath: string,
  files: readonly string[],
  ignores: readonly string[] = [],
): Promise<PathMatcher> {
  const [take, leave] = await Promise.all([compileGlobs(files), compileGlobs(ignores)]);
  return atBase(basePath, (path) => take(path) && !leave(path));
}

/** A matcher of absolute paths; what lies outside the base never matches. */
function atBase(basePath: string, matches: PathMatcher): PathMatcher {
  return (filePath) => {
    const path = relative(basePath, filePath).split(sep).join('/');
    return path !== '' && !path.startsWith('../') && matches(path);
  };
}
