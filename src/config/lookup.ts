import { dirname, isAbsolute, resolve } from 'node:path';
import type { Plugin } from '../linter/plugin.js';
import type { Bounds } from './bounds.js';
import { compileFileRules, type FileRules, type RunConfig } from './file-settings.js';
import { loadConfig, type LoadedConfig } from './load.js';
import { findRoot, isWithin } from './root.js';
import { readRoster, withRoster } from './roster-files.js';
import { ConfigSearch, type FoundConfig } from './search.js';
import type { StoredFiles } from './stored-files.js';
import { validateNames, validateShape } from './validate.js';

/** Which configuration a run uses: the nearest of each file, none, or this one. */
export type ConfigChoice = 'search' | 'none' | { readonly filePath: string };

/** What a run says of configurations. */
export interface LookupOptions extends RunConfig {
  readonly choice: ConfigChoice;
  readonly plugins: readonly Plugin[];
  /** False where nothing of a configuration may be code. */
  readonly allowCode: boolean;
  /** Files that do not come from the disk: a configuration among them holds before any on the disk. */
  readonly stored?: StoredFiles;
  /** Told of each configuration that is loaded. */
  readonly onLoaded?: (config: ActiveConfig) => void;
}

/** A configuration as it holds for files. */
export interface ActiveConfig {
  readonly loaded: LoadedConfig;
  readonly files: FileRules;
  /** Other configurations beside it, which are not read. */
  readonly passedOver: readonly string[];
}

/** Finds the configuration of each file, and loads each of them once. */
export class ConfigLookup {
  private readonly search = new ConfigSearch();
  private readonly storedSearch: ConfigSearch | undefined;
  private readonly folders = new Map<string, Promise<ActiveConfig>>();
  private readonly active = new Map<string, Promise<ActiveConfig>>();

  constructor(private readonly options: LookupOptions) {
    this.storedSearch = options.stored && new ConfigSearch(options.stored);
  }

  /**
   * The configuration of a file: the nearest one from its folder upward to the root of the repository.
   * @throws ConfigError
   */
  forFile(filePath: string): Promise<ActiveConfig> {
    const { cwd } = this.options;
    return this.forFolder(isAbsolute(filePath) ? dirname(filePath) : cwd);
  }

  /**
   * The configuration of the folder of the run.
   * @throws ConfigError
   */
  forRun(): Promise<ActiveConfig> {
    return this.forFolder(this.options.cwd);
  }

  /** All that have been loaded so far. */
  async all(): Promise<ActiveConfig[]> {
    return Promise.all(this.active.values());
  }

  private forFolder(folder: string): Promise<ActiveConfig> {
    let active = this.folders.get(folder);
    if (!active) this.folders.set(folder, (active = this.choose(folder)));
    return active;
  }

  private choose(folder: string): Promise<ActiveConfig> {
    const { choice, cwd } = this.options;
    if (choice === 'none') return this.load(undefined, this.bounds(cwd));
    if (choice === 'search') {
      const bounds = this.bounds(folder);
      const found = this.storedSearch?.find(folder, bounds.root) ?? this.search.find(folder, bounds.root);
      return this.load(found, bounds);
    }
    const filePath = resolve(cwd, choice.filePath);
    return this.load({ filePath, passedOver: [] }, this.boundsOfChosen(filePath));
  }

  private load(found: FoundConfig | undefined, bounds: Bounds): Promise<ActiveConfig> {
    const key = found?.filePath ?? '';
    let active = this.active.get(key);
    if (!active) this.active.set(key, (active = this.activate(found, bounds)));
    return active;
  }

  private async activate(found: FoundConfig | undefined, bounds: Bounds): Promise<ActiveConfig> {
    const { plugins, overrideConfig, overrideSource, cwd, onLoaded } = this.options;
    const loaded = await loadConfig(found?.filePath, bounds, plugins);
    validateShape(overrideConfig, overrideSource);
    validateNames(overrideConfig, overrideSource, loaded.registry);
    const roster = await readRoster(
      overrideConfig,
      { source: resolve(cwd, overrideSource), key: '' },
      bounds,
    );
    const directives = {
      ...this.options.directives,
      ...(loaded.register && { register: loaded.register.register }),
    };
    const run = { ...this.options, directives, overrideConfig: withRoster(overrideConfig, roster) };
    const active = {
      loaded,
      files: await compileFileRules(loaded, run),
      passedOver: found?.passedOver ?? [],
    };
    onLoaded?.(active);
    return active;
  }

  private bounds(folder: string): Bounds {
    const { cwd, allowCode, stored } = this.options;
    const root = findRoot(folder) ?? (isWithin(folder, cwd) ? cwd : folder);
    return {
      root,
      ...(!allowCode && { noCode: '--no-code forbids it' }),
      ...(stored && { stored }),
    };
  }

  /** A configuration that the user names may stand elsewhere as long as it is data. */
  private boundsOfChosen(filePath: string): Bounds {
    const ours = this.bounds(this.options.cwd);
    if (isWithin(filePath, ours.root)) return ours;
    const theirs = this.bounds(dirname(filePath));
    return { noCode: `it stands outside of ${ours.root}, from where no code runs`, ...theirs };
  }
}
