import { stripVTControlCharacters } from 'node:util';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader } from 'cosmiconfig';
import { ConfigError } from './errors.js';

/** A configuration file and what it holds, not yet checked. */
export interface RawConfig {
  readonly filePath: string;
  readonly config: unknown;
}

const EXTENSIONS = ['json', 'yaml', 'yml', 'js', 'mjs', 'cjs', 'ts'];
const PACKAGE = 'package.json';
/** Where a folder may hold its configuration, in this order. */
const SEARCH_PLACES: readonly string[] = [
  ...EXTENSIONS.map((extension) => `phi-lint.config.${extension}`),
  '.phi-lintrc',
  ...EXTENSIONS.map((extension) => `.phi-lintrc.${extension}`),
  PACKAGE,
];
const PACKAGE_KEY = 'phi-lint';

/** TypeScript by jiti: cosmiconfig's own way needs the compiler to be installed. */
const loadTypeScript: Loader = async (filePath) => {
  const { createJiti } = await import('jiti');
  return createJiti(filePath).import(filePath, { default: true });
};

/** By `import` alone: cosmiconfig tries `require` after it, and then hides what is wrong with the file. */
const loadJavaScript: Loader = async (filePath) => {
  const module = (await import(pathToFileURL(filePath).href)) as { readonly default?: unknown };
  return module.default;
};

/** Looks for a configuration from a folder upward to the folder of the project (the nearest with a package.json). */
export async function searchConfig(folder: string): Promise<RawConfig | undefined> {
  if (!mayHoldConfig(folder)) return undefined;
  return attempt(folder, async () => (await explorer()).search(folder));
}

/**
 * Loads one configuration file.
 * @throws ConfigError where it is missing or broken.
 */
export async function loadConfigFile(filePath: string): Promise<RawConfig> {
  if (!existsSync(filePath)) throw new ConfigError(filePath, '', 'no such configuration file');
  const raw = await attempt(filePath, async () => (await explorer()).load(filePath));
  return raw ?? { filePath, config: {} };
}

/** A look without loading cosmiconfig, which costs more than linting a short post. */
function mayHoldConfig(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (SEARCH_PLACES.some((place) => place !== PACKAGE && existsSync(join(at, place)))) return true;
    const manifest = join(at, PACKAGE);
    if (existsSync(manifest)) return readFileSync(manifest, 'utf8').includes(`"${PACKAGE_KEY}"`);
    if (dirname(at) === at) return false;
  }
}

async function explorer() {
  const { cosmiconfig } = await import('cosmiconfig');
  return cosmiconfig(PACKAGE_KEY, {
    searchPlaces: [...SEARCH_PLACES],
    searchStrategy: 'project',
    loaders: {
      '.ts': loadTypeScript,
      '.mts': loadTypeScript,
      '.js': loadJavaScript,
      '.mjs': loadJavaScript,
      '.cjs': loadJavaScript,
    },
    cache: false,
  });
}

async function attempt(
  place: string,
  load: () => Promise<{ config: unknown; filepath: string; isEmpty?: boolean } | null>,
): Promise<RawConfig | undefined> {
  try {
    const found = await load();
    if (!found) return undefined;
    return { filePath: found.filepath, config: found.isEmpty ? {} : found.config };
  } catch (error) {
    throw brokenConfig(place, error);
  }
}

/** Parsers say the file in a first line and the trouble in a second one; what follows quotes the file. */
function brokenConfig(place: string, error: unknown): ConfigError {
  // The parser of JSON colours its message where colours are on, as they are in CI.
  const message = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  const [first = '', second = ''] = message.split('\n');
  const named = /^(JSON|YAML|TypeScript) Error in (.+):\s?$/.exec(first);
  const filePath = named?.[2] ?? fileOf(error) ?? place;
  const reason = named?.[1] === 'JSON' ? `this is no JSON${markedLine(message)}` : named ? second : first;
  return new ConfigError(filePath, '', `cannot be read: ${reason}`);
}

/** The number in `> 12 |`, with which the parser of JSON marks the line of the trouble. */
function markedLine(message: string): string {
  const line = /^> {1,9}(\d{1,9}) \|/m.exec(message)?.[1];
  return line === undefined ? '' : `: see line ${line}`;
}

function fileOf(error: unknown): string | undefined {
  return typeof error === 'object' &&
    error !== null &&
    'filepath' in error &&
    typeof error.filepath === 'string'
    ? error.filepath
    : undefined;
}
