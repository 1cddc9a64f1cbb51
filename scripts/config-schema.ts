import { rules } from '../rules/index.js';
import type { JsonSchema } from '../src/config/checks.js';
import { settingSchema } from '../src/config/rule-setting.js';
import { configCheck } from '../src/config/validate.js';
import { PRESET_NAMES, type OptionSpec, type RuleMeta } from '../src/linter/rule.js';

/**
 * The JSON Schema of configurations: the demands of the checks that run on them, and for each rule its own options.
 * Rules of plugins are taken with any options, because their names are known only when they are loaded.
 */
export function configSchema(): JsonSchema {
  const { properties, ...rest } = configCheck.schema as { properties: Record<string, JsonSchema> };
  const { overrides = {}, ...own } = properties;
  const { items, ...list } = overrides as { items: { properties: Record<string, JsonSchema> } };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of phi-lint',
    ...rest,
    properties: {
      ...withNames(own),
      overrides: { ...list, items: { ...items, properties: withNames(items.properties) } },
    },
    definitions: {
      preset: { anyOf: [{ enum: PRESET_NAMES }, { type: 'string' }] },
      rules: {
        type: 'object',
        properties: Object.fromEntries(rules.map(({ meta }) => [meta.id, ruleSchema(meta)])),
        additionalProperties: settingSchema({ type: 'object' }),
      },
    },
  };
}

/** Editors complete names of rules and presets by these. */
function withNames(properties: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> {
  const named = { ...properties };
  const name = { $ref: '#/definitions/preset' };
  for (const key of ['preset', 'extends']) {
    const { description } = named[key] ?? {};
    if (named[key]) named[key] = { description, anyOf: [name, { type: 'array', items: name }] };
  }
  // What stands beside a reference counts for nothing in draft 7.
  named['rules'] = { description: named['rules']?.['description'], allOf: [{ $ref: '#/definitions/rules' }] };
  return named;
}

function ruleSchema({ description, options }: RuleMeta): JsonSchema {
  const properties = Object.entries(options).map(([name, spec]) => [name, optionSchema(spec)] as const);
  const taken = {
    type: 'object',
    properties: {
      ...Object.fromEntries(properties),
      minConfidence: {
        description: 'Findings of the rule below it are dropped.',
        type: 'number',
        minimum: 0,
        maximum: 1,
      },
    },
    additionalProperties: false,
  };
  return { description, ...settingSchema(taken) };
}

function optionSchema({ type, default: value, description }: OptionSpec): JsonSchema {
  const shape = type === 'strings' ? { type: 'array', items: { type: 'string' } } : { type };
  return { description, ...shape, default: value };
}
