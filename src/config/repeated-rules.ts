import { isDeepStrictEqual } from 'node:util';
import type { RuleSetting } from '../linter/plugin.js';
import { inside, type Spot } from './checks.js';
import type { FileConfig } from './config.js';
import type { ConfigHint } from './hints.js';
import type { LoadedConfig } from './load.js';
import { DEFAULT_PRESET } from './settings.js';

/** A setting that somebody wrote, and where. */
interface Written {
  readonly setting: RuleSetting;
  readonly spot: Spot;
}

/** Rules that are set to what they are already: by another file, by the same one below, or off in the preset. */
export function repeatedRules({ layers, registry }: LoadedConfig): ConfigHint[] {
  const hints: ConfigHint[] = [];
  const written = new Map<string, Written>();
  const presets = [
    layers.findLast(({ config }) => config.preset !== undefined)?.config.preset ?? DEFAULT_PRESET,
  ].flat();
  const isOnByPreset = (id: string) =>
    presets.some((name) => severityOf(registry.presets.get(name)?.[id]) !== 'off');
  const compare = (id: string, setting: RuleSetting, spot: Spot, namesPreset: boolean) => {
    const below = written.get(id);
    if (below && isDeepStrictEqual(below.setting, setting))
      hints.push({ ...spot, text: `is ${said(setting)} already (${place(below.spot, spot)})` });
    else if (!below && !namesPreset && severityOf(setting) === 'off' && !isOnByPreset(id))
      hints.push({ ...spot, text: 'is off already: no preset in use switches it on' });
  };
  for (const { config, source } of layers) {
    for (const [id, setting, spot] of rulesOf(config, { source, key: '' })) {
      compare(id, setting, spot, false);
      written.set(id, { setting, spot });
    }
  }
  for (const { config, source } of layers) {
    for (const [i, override] of (config.overrides ?? []).entries()) {
      for (const [id, setting, spot] of rulesOf(override, { source, key: `overrides[${i}]` }))
        compare(id, setting, spot, override.preset !== undefined);
    }
  }
  return hints;
}

function rulesOf(config: FileConfig, spot: Spot): (readonly [string, RuleSetting, Spot])[] {
  return Object.entries(config.rules ?? {}).map(([id, setting]) => [
    id,
    setting,
    inside(inside(spot, 'rules'), id),
  ]);
}

function severityOf(setting: RuleSetting = 'off'): string {
  return typeof setting === 'string' ? setting : setting[0];
}

function said(setting: RuleSetting): string {
  return typeof setting === 'string' ? setting : 'set to this';
}

function place(spot: Spot, { source }: Spot): string {
  return spot.source === source ? spot.key : `${spot.source}: ${spot.key}`;
}
