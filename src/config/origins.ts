import { inside, type Spot } from './checks.js';
import type { FileConfig } from './config.js';
import type { PlacedConfig } from './file-settings.js';
import type { LoadedConfig } from './load.js';
import type { Registry } from './registry.js';
import { inlineEntries } from './roster-config.js';
import { DEFAULT_PRESET, optionsOf } from './settings.js';

type Origins = Record<string, Spot>;

/** Keys whose topmost value holds. */
const SINGLE = ['kind', 'platform', 'audience', 'minConfidence'] as const;
/** Keys that are maps, of which the topmost value of each key holds. */
const MAPS = ['columns', 'fields', 'settings'] as const;

/**
 * Where each value of a resolved configuration is written: path of the key → file and key. Options that a bare severity
 * left standing have a place of their own (`rules.<id>[1]`); a rule that is off on purpose has one too.
 */
export function originsOf(
  config: FileConfig,
  placed: readonly PlacedConfig[],
  { registry, layers }: LoadedConfig,
): Readonly<Record<string, Spot>> {
  const origins: Origins = {};
  const top = (has: (config: FileConfig) => boolean) => placed.findLast((one) => has(one.config));
  const presets = top(({ preset }) => preset !== undefined);
  if (presets) origins['preset'] = inside(presets, presets.presetKey ?? 'preset');
  for (const key of SINGLE) {
    const one = top((given) => given[key] !== undefined);
    if (one) origins[key] = inside(one, key);
  }
  for (const map of MAPS) {
    for (const key of Object.keys(config[map] ?? {})) {
      const one = top((given) => Object.hasOwn(given[map] ?? {}, key));
      if (one) origins[`${map}.${key}`] = inside(inside(one, map), key);
    }
  }
  const names = [presets?.config.preset ?? DEFAULT_PRESET].flat();
  for (const id of registry.rules.keys()) addRule(origins, id, placed, presetOf(id, names, registry));
  const rosters = new Map(layers.flatMap((layer) => [...layer.rosters]));
  const counts = new Map<string, number>();
  for (const one of placed) {
    const entries = rosters.get(one.config)?.entries ?? inlineEntries(one.config, one);
    for (const { list, source, key } of entries) {
      const i = counts.get(list) ?? 0;
      counts.set(list, i + 1);
      origins[`roster.${list}[${i}]`] = { source, key };
    }
  }
  return origins;
}

function addRule(
  origins: Origins,
  id: string,
  placed: readonly PlacedConfig[],
  preset: Spot | undefined,
): void {
  const settings = placed.flatMap((one) => {
    const setting = one.config.rules?.[id];
    return setting === undefined ? [] : [{ setting, spot: inside(inside(one, 'rules'), id) }];
  });
  const last = settings.at(-1);
  const origin = last?.spot ?? preset;
  if (origin) origins[`rules.${id}`] = origin;
  if (typeof last?.setting !== 'string') return;
  // Settings that are lists without options take options away.
  const from = settings.findLast(({ setting }) => typeof setting !== 'string');
  if (from && optionsOf(from.setting)) origins[`rules.${id}[1]`] = from.spot;
}

/** The last preset that sets a rule. */
function presetOf(id: string, names: readonly string[], registry: Registry): Spot | undefined {
  const name = names.findLast((one) => Object.hasOwn(registry.presets.get(one) ?? {}, id));
  return name === undefined ? undefined : { source: `preset "${name}"`, key: id };
}
