import { basename, extname } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { checkCode, checkInside, type Bounds } from './bounds.js';
import { ConfigError } from './errors.js';
import { importFile } from './load-module.js';
import { isCode, MANIFEST, MANIFEST_KEY } from './search-places.js';
import { bytesOf } from './stored-files.js';

/** A configuration file and what it holds, not yet checked. */
export interface RawConfig {
  readonly filePath: string;
  readonly config: unknown;
  /** The text of a file that is data. */
  readonly text?: string;
}

/**
 * Reads one configuration file. JSON and YAML are parsed and nothing else: no tag, key or import of theirs runs code or
 * opens another file.
 * @throws ConfigError where it is missing, broken or out of bounds.
 */
export async function readConfig(filePath: string, bounds: Bounds): Promise<RawConfig> {
  const here = { source: filePath, key: '' };
  checkInside(filePath, bounds, 'the file', here);
  if (isCode(filePath)) {
    checkCode(bounds, 'this configuration', 'Write it as JSON or YAML.', here);
    bounds.stored?.onCode(filePath);
    return { filePath, config: await attempt(filePath, () => importFile(filePath, filePath)) };
  }
  const text = await attempt(filePath, () => new TextDecoder().decode(bytesOf(filePath, bounds.stored)));
  if (text.trim() === '') return { filePath, config: {}, text };
  const config = await attempt(filePath, () => parse(filePath, text));
  return { filePath, config, text };
}

/** Parses by cosmiconfig's parsers alone. */
async function parse(filePath: string, text: string): Promise<unknown> {
  const { defaultLoaders } = await import('cosmiconfig');
  const load = extname(filePath) === '.json' ? defaultLoaders['.json'] : defaultLoaders['.yaml'];
  const value: unknown = await load(filePath, text);
  if (basename(filePath) !== MANIFEST) return value ?? {};
  return (value as Readonly<Record<string, unknown>>)[MANIFEST_KEY] ?? {};
}

async function attempt<Value>(filePath: string, load: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await load();
  } catch (error) {
    throw brokenConfig(filePath, error);
  }
}

/** Parsers say the file in a first line and the trouble in a second one; what follows quotes the file. */
function brokenConfig(filePath: string, error: unknown): ConfigError {
  // The parser of JSON colours its message where colours are on, as they are in CI.
  const message = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  const [first = '', second = ''] = message.split('\n');
  const named = /^(JSON|YAML) Error in .+:\s?$/.exec(first);
  const reason = named?.[1] === 'JSON' ? `this is no JSON${markedLine(message)}` : named ? second : first;
  return new ConfigError(filePath, '', `cannot be read: ${reason}`);
}

/** The number in `> 12 |`, with which the parser of JSON marks the line of the trouble. */
function markedLine(message: string): string {
  const line = /^> {1,9}(\d{1,9}) \|/m.exec(message)?.[1];
  return line === undefined ? '' : `: see line ${line}`;
}
