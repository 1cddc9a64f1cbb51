import type { RuleSetting } from '../linter/plugin.js';
import type { RuleSettings } from '../linter/settings.js';
import type { Spot } from './checks.js';
import type { Config, FileConfig } from './config.js';
import type { ConfigLayer } from './load.js';
import type { ActiveConfig } from './lookup.js';
import { originsOf } from './origins.js';

/** What the configuration comes to for a file. */
export interface ExplainedConfig {
  readonly filePath: string;
  /** As a configuration could write it. */
  readonly config: FileConfig & Pick<Config, 'authorizations'> & { readonly plugins?: readonly string[] };
  /** Path of a key in `config` → where its value is written, the last one on top. */
  readonly origins: Readonly<Record<string, Spot>>;
  /** True where the file is left out. */
  readonly ignored: boolean;
}

/** Puts together what holds for a file, and says of each value where it comes from. */
export function explainConfig(filePath: string, { files, loaded }: ActiveConfig): ExplainedConfig {
  const { lint, read } = files.settingsFor(filePath);
  const {
    rules,
    inlineConfig: _inline,
    unusedDirectives: _unused,
    today: _today,
    register: _forms,
    ...rest
  } = lint;
  const settings = [...rules].map(([id, setting]) => [id, settingOf(setting)] as const);
  const config: FileConfig = { ...read, ...rest, rules: Object.fromEntries(settings) };
  const lists = LISTS.map((list) => [list, namedBy(loaded.layers, list)] as const);
  const given = lists.filter(([, entries]) => entries.length > 0);
  return {
    filePath,
    config: {
      ...config,
      ...Object.fromEntries(given.map(([list, entries]) => [list, entries.map(({ name }) => name)])),
    },
    origins: {
      ...originsOf(config, files.configsFor(filePath), loaded),
      ...Object.fromEntries(
        given.flatMap(([list, entries]) => entries.map(({ spot }, i) => [`${list}[${i}]`, spot])),
      ),
    },
    ignored: files.isIgnored(filePath),
  };
}

/** Keys that hold for all files alike: what they name adds up. */
const LISTS = ['authorizations', 'plugins'] as const;

/** What the files of a chain name under a key, as it is written, and where; a plugin that is no name by its own. */
function namedBy(
  layers: readonly ConfigLayer[],
  list: (typeof LISTS)[number],
): { readonly name: string; readonly spot: Spot }[] {
  return layers.flatMap(({ config, source }) => {
    const given = config[list] ?? [];
    if (typeof given === 'string') return [{ name: given, spot: { source, key: list } }];
    return given.map((one, i) => ({
      name: typeof one === 'string' ? one : one.name,
      spot: { source, key: `${list}[${i}]` },
    }));
  });
}

function settingOf({ severity, options, minConfidence }: RuleSettings): RuleSetting {
  const given = { ...options, ...(minConfidence !== undefined && { minConfidence }) };
  return Object.keys(given).length > 0 ? [severity, given] : severity;
}
