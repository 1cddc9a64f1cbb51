import { dirname, resolve } from 'node:path';
import { PRESET_NAMES } from '../linter/rule.js';
import { checkCode, checkInside, type Bounds } from './bounds.js';
import { fail, type Spot } from './checks.js';
import { importFile, isPath, resolveModule } from './load-module.js';
import type { PlainLayer } from './load.js';
import { notLoaded } from './load-plugin.js';
import { didYouMean } from './nearest.js';
import { readConfig, type RawConfig } from './read-config.js';
import { isData } from './search-places.js';
import { validateShape } from './validate.js';

/** Files between a configuration and the last one that it builds on; people use two or three. */
const DEEPEST = 10;
/** Files in all. Each may name several, so that depth alone does not bound them. */
const MOST = 100;

/** Follows `extends`, within bounds. */
export class Extending {
  private readonly read = new Map<string, Promise<RawConfig>>();
  private count = 0;

  constructor(private readonly bounds: Bounds) {}

  /**
   * A configuration behind all that it builds on.
   * @throws ConfigError where files extend one another in a circle, too deep or too often, or cannot be read.
   */
  async chain(raw: RawConfig, basePath: string, way: readonly string[] = []): Promise<PlainLayer[]> {
    const { config, filePath: source, text } = raw;
    const spot = { source, key: 'extends' };
    validateShape(config, source);
    if (++this.count > MOST) fail(spot, `more than ${MOST} files extend one another`);
    const references = [config.extends ?? []].flat();
    const presets = references.filter(isPreset);
    const layers: PlainLayer[] = [];
    for (const [i, reference] of references.entries()) {
      if (!isPreset(reference))
        layers.push(...(await this.extended(reference, spot, basePath, [...way, source])));
      // Presets of one list are one choice, as those of the key `preset` are.
      else if (i === references.findLastIndex(isPreset))
        layers.push({ config: { preset: presets }, basePath, source, presetKey: 'extends' });
    }
    return [...layers, { config, basePath, source, ...(text !== undefined && { text }) }];
  }

  private async extended(
    reference: string,
    spot: Spot,
    basePath: string,
    way: readonly string[],
  ): Promise<PlainLayer[]> {
    const filePath = await fileOf(reference, spot);
    checkInside(filePath, this.bounds, `"${reference}"`, spot);
    if (way.includes(filePath)) fail(spot, circle([...way.slice(way.indexOf(filePath)), filePath], spot));
    if (way.length > DEEPEST) fail(spot, `goes more than ${DEEPEST} files deep`);
    let raw = this.read.get(filePath);
    if (!raw) this.read.set(filePath, (raw = this.load(reference, filePath, spot)));
    // A package knows nothing of our folders: its patterns are meant for those of whoever uses it.
    return this.chain(await raw, isPath(reference) ? dirname(filePath) : basePath, way);
  }

  private async load(reference: string, filePath: string, spot: Spot): Promise<RawConfig> {
    if (isPath(reference) || isData(filePath)) return readConfig(filePath, this.bounds);
    checkCode(this.bounds, `the package "${reference}"`, 'Extend a file of JSON or YAML.', spot);
    try {
      return { filePath, config: await importFile(filePath, spot.source) };
    } catch (error) {
      return notLoaded(reference, error, spot);
    }
  }
}

async function fileOf(reference: string, spot: Spot): Promise<string> {
  if (isPath(reference)) return resolve(dirname(spot.source), reference);
  try {
    return await resolveModule(reference, spot.source);
  } catch (error) {
    return notLoaded(reference, error, spot, `.${didYouMean(reference, PRESET_NAMES)}`);
  }
}

function isPreset(reference: string): boolean {
  return PRESET_NAMES.some((name) => name === reference);
}

function circle(files: readonly string[], { source }: Spot): string {
  if (files.length === 2) return 'the file extends itself';
  const names = files.map((file) => (file === source ? 'this file' : file));
  return `the files extend one another in a circle: ${names.join(' → ')}`;
}
