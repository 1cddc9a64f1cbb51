import type { RuleSetting } from '../linter/plugin.js';
import { anything, check, fail, mapOf, oneOf, type JsonSchema } from './checks.js';
import { ConfigError } from './errors.js';

const severity = oneOf(['off', 'warn', 'error']);
const options = mapOf(anything);

/** `"error"` or `["error", { "allow": [] }]`; whether the options fit the rule is seen once plugins are loaded. */
export const ruleSetting = check(settingSchema(options.schema), (value, spot) => {
  const [level, given, ...rest] = Array.isArray(value) ? (value as unknown[]) : [value];
  severity(level, spot);
  if (given !== undefined) options(given, spot);
  if (rest.length > 0) fail(spot, 'must be a severity, or a list of a severity and a map of options');
});

/** What a rule may be set to, where its options are these. */
export function settingSchema(optionsSchema: JsonSchema): JsonSchema {
  const list = { type: 'array', items: [severity.schema, optionsSchema], minItems: 1, maxItems: 2 };
  return { anyOf: [severity.schema, list] };
}

/**
 * Reads what `--rule` takes: `no-ssn: error` or `no-ssn: ["error", {"allow": ["x"]}]`.
 * @throws ConfigError
 */
export function parseRuleFlag(flag: string): readonly [string, RuleSetting] {
  const colon = flag.indexOf(':');
  if (colon < 1) throw new ConfigError('--rule', '', `write "rule-id: severity", not "${flag}"`);
  const id = flag.slice(0, colon).trim();
  const text = flag.slice(colon + 1).trim();
  const setting = text.startsWith('[') ? parseJson(id, text) : text;
  ruleSetting(setting, { source: '--rule', key: id });
  return [id, setting as RuleSetting];
}

function parseJson(id: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ConfigError('--rule', id, 'is no JSON list: write ["error", {"option": "value"}]');
  }
}
