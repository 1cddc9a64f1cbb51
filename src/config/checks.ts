import { ConfigError } from './errors.js';
import { didYouMean } from './nearest.js';

/** Where a value stands: its file (or flag) and the path of its key. */
export interface Spot {
  readonly source: string;
  readonly key: string;
}

/** A JSON Schema, or a part of one: https://json-schema.org/draft-07 */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * Throws a `ConfigError` where a value is not what it must be. It carries the same demand as a JSON Schema, from which
 * editors and docs are served, so that the three cannot part.
 */
export interface Check {
  (value: unknown, spot: Spot): void;
  readonly schema: JsonSchema;
}

/** A check, and the schema that says the same. */
export function check(schema: JsonSchema, test: (value: unknown, spot: Spot) => void): Check {
  return Object.assign((value: unknown, spot: Spot) => test(value, spot), { schema });
}

/** The same check with words for people. */
export function described(description: string, one: Check): Check {
  return check({ description, ...one.schema }, one);
}

/** Takes anything. */
export const anything = check({}, () => undefined);

/** Takes a text. */
export const string = check({ type: 'string' }, (value, spot) => {
  if (typeof value !== 'string') fail(spot, 'must be a text');
});

/** Takes a list of texts. */
export const strings = check({ type: 'array', items: { type: 'string' } }, (value, spot) => {
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string'))
    fail(spot, 'must be a list of texts');
});

/** Takes a text or a list of texts. */
export const oneOrMany = check({ anyOf: [string.schema, strings.schema] }, (value, spot) => {
  if (typeof value !== 'string') strings(value, spot);
});

/** Takes a number from 0 to 1. */
export const probability = check({ type: 'number', minimum: 0, maximum: 1 }, (value, spot) => {
  if (typeof value !== 'number' || !(value >= 0 && value <= 1)) fail(spot, 'must be a number from 0 to 1');
});

/** Takes one of the names. */
export function oneOf(names: readonly string[]): Check {
  return check({ enum: names }, (value, spot) => {
    if (typeof value === 'string' && names.includes(value)) return;
    const nearest = typeof value === 'string' ? didYouMean(value, names) : '';
    fail(spot, `must be one of ${names.join(', ')}.${nearest}`);
  });
}

/** Takes a list whose items pass. */
export function listOf(item: Check): Check {
  return check({ type: 'array', items: item.schema }, (value, spot) => {
    if (!Array.isArray(value)) fail(spot, 'must be a list');
    for (const [i, one] of (value as unknown[]).entries()) item(one, { ...spot, key: `${spot.key}[${i}]` });
  });
}

/** Takes a map of any keys whose values pass. */
export function mapOf(item: Check): Check {
  return check({ type: 'object', additionalProperties: item.schema }, (value, spot) => {
    for (const [key, one] of Object.entries(asObject(value, spot))) item(one, inside(spot, key));
  });
}

/** Takes a map of the known keys, each of which passes its own check. */
export function object(checks: Readonly<Record<string, Check>>, required: readonly string[] = []): Check {
  const properties = Object.fromEntries(Object.entries(checks).map(([key, { schema }]) => [key, schema]));
  const schema = { type: 'object', properties, additionalProperties: false };
  return check(required.length > 0 ? { ...schema, required } : schema, (value, spot) => {
    const given = asObject(value, spot);
    for (const [key, item] of Object.entries(given)) {
      const known = Object.hasOwn(checks, key) ? checks[key] : undefined;
      if (!known) fail(inside(spot, key), `unknown key.${didYouMean(key, Object.keys(checks))}`);
      known(item, inside(spot, key));
    }
    for (const key of required) if (!(key in given)) fail(inside(spot, key), 'is missing');
  });
}

/** The path of a key of a value. */
export function inside(spot: Spot, key: string): Spot {
  return { ...spot, key: spot.key === '' ? key : `${spot.key}.${key}` };
}

/** Says what is wrong at a spot. */
export function fail(spot: Spot, problem: string): never {
  throw new ConfigError(spot.source, spot.key, problem);
}

function asObject(value: unknown, spot: Spot): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    fail(spot, 'must be a map of keys to values');
  return value;
}
