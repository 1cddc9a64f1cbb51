import { optionProblems } from '../linter/options.js';
import type { AnyRule } from '../linter/rule.js';
import { FIELD_NAMES, POST_KINDS } from '../readers/post.js';
import { configuredMeaning } from '../readers/keys.js';
import {
  anything,
  check,
  described,
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
import { roster } from './roster-config.js';
import { ruleSetting } from './rule-setting.js';

/** The name of a field, of a piece of metadata, or `ignore`. */
const fieldMeaning = check({ type: 'string' }, (value, spot) => {
  string(value, spot);
  const name = value as string;
  if (name === 'ignore' || configuredMeaning(name).type !== 'ignore') return;
  const names = [...FIELD_NAMES, 'kind', 'platform', 'audience', 'scheduled', 'authorization', 'ignore'];
  fail(spot, `must be the name of a field.${didYouMean(name, names) || ` Fields are ${names.join(', ')}.`}`);
});

/** Values that plugins define; a map that holds itself, or swells by aliases of YAML, is refused. */
const freeMap = check({ type: 'object' }, (value, spot) => {
  mapOf(anything)(value, spot);
  const values: unknown[] = [value];
  for (const one of values) {
    if (typeof one === 'object' && one !== null) for (const inner of Object.values(one)) values.push(inner);
    if (values.length > MOST_VALUES) fail(spot, `holds itself, or more than ${MOST_VALUES} values`);
  }
});
const MOST_VALUES = 10_000;

const FILE_CONFIG: Readonly<Record<keyof FileConfig, Check>> = {
  preset: described(
    'One preset or several; where they disagree on a rule, the last one holds. `recommended` where nothing is said.',
    oneOrMany,
  ),
  rules: described(
    'Rule → `off`, `warn` or `error`, or a list of severity and options. A bare severity keeps the options that were given below.',
    mapOf(ruleSetting),
  ),
  roster: described(
    'Who and what is your own, and so discloses no patient: lists of texts, `files` with more of them, or the path of such a file alone. Rosters add up.',
    roster,
  ),
  kind: described('What the posts are, where drafts do not say so.', oneOf(POST_KINDS)),
  platform: described('Where the posts will stand, where drafts do not say so.', string),
  audience: described('Who is meant, where drafts do not say so.', string),
  columns: described(
    'Columns of tables, by name or by number from 1 → a field, or `ignore`.',
    mapOf(fieldMeaning),
  ),
  fields: described('Keys of JSON, YAML and front matter → a field, or `ignore`.', mapOf(fieldMeaning)),
  minConfidence: described(
    'Findings below it are dropped; 0.5 where nothing is said. Every rule takes it too, as an option.',
    probability,
  ),
  settings: described('What plugins want to know: every rule sees all of it.', freeMap),
};

const OVERRIDE: Readonly<Record<keyof Override, Check>> = {
  files: described('The files that are meant, as patterns.', strings),
  ignores: described('Files that are not meant after all.', strings),
  ...FILE_CONFIG,
};

const plugin = check({ type: 'string' }, (value, spot) => {
  if (typeof value !== 'string' && (typeof value !== 'object' || value === null)) {
    fail(spot, 'must be a path, the name of a package, or a plugin');
  }
});

const CONFIG: Readonly<Record<keyof Config | '$schema', Check>> = {
  $schema: described('The JSON Schema, for editors.', string),
  extends: described(
    'What this configuration builds on, the last on top: presets, configuration files, packages.',
    oneOrMany,
  ),
  plugins: described('Plugins by path or by the name of a package.', listOf(plugin)),
  files: described(
    'Which files of a folder are drafts; all that can be read where nothing is said.',
    strings,
  ),
  ignores: described('Files and folders that are left out.', strings),
  authorizations: described(
    'The register of signed authorizations (45 CFR 164.508), a CSV, TSV, JSON or YAML file: drafts may rest only on what it holds.',
    oneOrMany,
  ),
  overrides: described(
    'The same keys again, for the files that match; a later one lies over an earlier one.',
    listOf(object(OVERRIDE, ['files'])),
  ),
  ...FILE_CONFIG,
};

/** The check of a whole configuration. */
export const configCheck = object(CONFIG);

/**
 * Checks the shape of a configuration: known keys, values of the right type.
 * @throws ConfigError that names the file, the key and the nearest valid name.
 */
export function validateShape(config: unknown, source: string): asserts config is Config {
  configCheck(config, { source, key: '' });
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
    if (problem !== undefined) fail(at, `${problem}${nearestOption(rule, options)}`);
  }
}

/** A suggestion for the first option that the rule does not know. */
function nearestOption({ meta }: AnyRule, options: Readonly<Record<string, unknown>>): string {
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(meta.options, name));
  const nearest = unknown === undefined ? '' : didYouMean(unknown, Object.keys(meta.options));
  return nearest === '' ? '' : `.${nearest}`;
}
