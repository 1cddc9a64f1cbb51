import { rules as BUILT_IN_RULES } from '../../rules/index.js';
import type { Detector } from '../detectors/detector.js';
import { DETECTORS } from '../detectors/index.js';
import { LinterCore } from '../linter/linter.js';
import type { Plugin, RuleSetting } from '../linter/plugin.js';
import { PRESET_NAMES, type AnyRule } from '../linter/rule.js';
import { loadedReader, READERS } from '../readers/index.js';
import type { ReaderEntry } from '../readers/reader.js';

/** Rule id → setting. */
export type Preset = Readonly<Record<string, RuleSetting>>;

/** Everything that can be named in a configuration: what is built in and what plugins bring. */
export interface Registry {
  readonly rules: ReadonlyMap<string, AnyRule>;
  readonly presets: ReadonlyMap<string, Preset>;
  /** A reader of a plugin comes before the built-in one for the same extension. */
  readonly readers: readonly ReaderEntry[];
  readonly linter: LinterCore;
  /** True where code of others judges beside the project's own. */
  readonly hasPlugins: boolean;
}

/** Puts plugins beside what is built in. A plugin's rule or detector of the same name takes the built-in one's place. */
export function createRegistry(plugins: readonly Plugin[] = []): Registry {
  const rules = new Map(
    [...BUILT_IN_RULES, ...plugins.flatMap((plugin) => plugin.rules ?? [])].map((rule) => [
      rule.meta.id,
      rule,
    ]),
  );
  const detectors = new Map<string, Detector>(
    [...DETECTORS, ...plugins.flatMap((plugin) => plugin.detectors ?? [])].map((one) => [one.name, one]),
  );
  const presets = new Map<string, Preset>(PRESET_NAMES.map((name) => [name, presetOf(rules.values(), name)]));
  for (const plugin of plugins) {
    for (const [name, preset] of Object.entries(plugin.presets ?? {}))
      presets.set(`${plugin.name}/${name}`, preset);
  }
  return {
    rules,
    presets,
    readers: [...plugins.flatMap((plugin) => plugin.readers ?? []).map(loadedReader), ...READERS],
    linter: new LinterCore(rules.values(), [...detectors.values()]),
    hasPlugins: plugins.length > 0,
  };
}

/** The preset that the rules themselves describe. */
function presetOf(rules: Iterable<AnyRule>, name: (typeof PRESET_NAMES)[number]): Preset {
  return Object.fromEntries(
    [...rules].flatMap((rule) => {
      const severity = rule.meta.presets[name];
      return severity ? [[rule.meta.id, severity]] : [];
    }),
  );
}
