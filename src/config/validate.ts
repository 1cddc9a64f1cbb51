import { EMPTY_ROSTER } from '../detectors/roster.js';
import { optionProblems } from '../linter/options.js';
import { FIELD_NAMES, POST_KINDS } from '../readers/post.js';
import { configuredMeaning } from '../readers/keys.js';
import {
  fail,
  inside,
  listOf,
  mapOf,
  object,
  oneOf,
  oneOrMany,
  probability,
  string,
  strings,
  type Check,
  type Spot,
} from './checks.js';
import type { Config, FileConfig, Override } from './config.js';
import { didYouMean } from './nearest.js';
import type { Registry } from './registry.js';
import { ruleSetting } from './rule-setting.js';

/** The name of a field, of a piece of metadata, or `ignore`. */
const fieldMeaning: Check = (value, spot) => {
  string(value, spot);
  const name = value as string;
  if (name === 'ignore' || configuredMeaning(name).type !== 'ignore') return;
  const names = [...FIELD_NAMES, 'kind', 'platform', 'audience', 'scheduled', 'authorization', 'ignore'];
  fail(spot, `must be the name of a field.${didYouMean(name, names) || ` Fields are ${names.join(', ')}.`}`);
};

const FILE_CONFIG: Readonly<Record<keyof FileConfig, Check>> = {
  preset: oneOrMany,
  rules: mapOf(ruleSetting),
  roster: object(Object.fromEntries(Object.keys(EMPTY_ROSTER).map((key) => [key, strings]))),
  kind: oneOf(POST_KINDS),
  platform: string,
  audience: string,
  columns: mapOf(fieldMeaning),
  fields: mapOf(fieldMeaning),
  minConfidence: probability,
};

const OVERRIDE: Readonly<Record<keyof Override, Check>> = {
  ...FILE_CONFIG,
  files: strings,
  ignores: strings,
};

const plugin: Check = (value, spot) => {
  if (typeof value !== 'string' && (typeof value !== 'object' || value === null)) {
    fail(spot, 'must be a path, the name of a package, or a plugin');
  }
};

const CONFIG: Readonly<Record<keyof Config | '$schema', Check>> = {
  ...FILE_CONFIG,
  $schema: string,
  extends: oneOrMany,
  plugins: listOf(plugin),
  files: strings,
  ignores: strings,
  overrides: listOf(object(OVERRIDE, ['files'])),
};

/**
 * Checks the shape of a configuration: known keys, values of the right type.
 * @throws ConfigError that names the file, the key and the nearest valid name.
 */
export function validateShape(config: unknown, source: string): asserts config is Config {
  object(CONFIG)(config, { source, key: '' });
}

/**
 * Checks the names that a configuration uses against what is built in and what plugins bring: presets, rules, options.
 * @throws ConfigError
 */
export function validateNames(config: Config, source: string, registry: Registry): void {
  const spot = { source, key: '' };
  namesOf(config, spot, registry);
  for (const [i, override] of (config.overrides ?? []).entries()) {
    namesOf(override, inside(spot, `overrides[${i}]`), registry);
  }
}

function namesOf(config: FileConfig, spot: Spot, registry: Registry): void {
  for (const name of [config.preset ?? []].flat()) {
    if (!registry.presets.has(name)) {
      const presets = [...registry.presets.keys()];
      fail(
        inside(spot, 'preset'),
        `unknown preset "${name}".${didYouMean(name, presets) || ` There are ${presets.join(', ')}.`}`,
      );
    }
  }
  for (const [id, setting] of Object.entries(config.rules ?? {})) {
    const rule = registry.rules.get(id);
    const at = inside(inside(spot, 'rules'), id);
    if (!rule) fail(at, `unknown rule.${didYouMean(id, registry.rules.keys())}`);
    const { minConfidence, ...options } = typeof setting === 'string' ? {} : (setting[1] ?? {});
    if (minConfidence !== undefined) probability(minConfidence, inside(at, 'minConfidence'));
    const [problem] = optionProblems(rule.meta.options, options);
    if (problem !== undefined) fail(at, problem);
  }
}
