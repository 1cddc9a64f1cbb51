import type { RuleSetting } from '../linter/plugin.js';
import { fail, mapOf, oneOf, type Check } from './checks.js';
import { ConfigError } from './errors.js';

const SEVERITIES = ['off', 'warn', 'error'];

/** `"error"` or `["error", { "allow": [] }]`; whether the options fit the rule is seen once plugins are loaded. */
export const ruleSetting: Check = (value, spot) => {
  const [severity, options, ...rest] = Array.isArray(value) ? (value as unknown[]) : [value];
  oneOf(SEVERITIES)(severity, spot);
  if (options !== undefined) mapOf(() => undefined)(options, spot);
  if (rest.length > 0) fail(spot, 'must be a severity, or a list of a severity and a map of options');
};

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
