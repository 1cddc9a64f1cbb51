import { ConfigError } from './errors.js';
import { didYouMean } from './nearest.js';

/** Where a value stands: its file (or flag) and the path of its key. */
export interface Spot {
  readonly source: string;
  readonly key: string;
}

/** Throws a `ConfigError` where a value is not what it must be. */
export type Check = (value: unknown, spot: Spot) => void;

/** Takes a text. */
export const string: Check = (value, spot) => {
  if (typeof value !== 'string') fail(spot, 'must be a text');
};

/** Takes a list of texts. */
export const strings: Check = (value, spot) => {
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string'))
    fail(spot, 'must be a list of texts');
};

/** Takes a text or a list of texts. */
export const oneOrMany: Check = (value, spot) => {
  if (typeof value !== 'string') strings(value, spot);
};

/** Takes a number from 0 to 1. */
export const probability: Check = (value, spot) => {
  if (typeof value !== 'number' || !(value >= 0 && value <= 1)) fail(spot, 'must be a number from 0 to 1');
};

/** Takes one of the names. */
export function oneOf(names: readonly string[]): Check {
  return (value, spot) => {
    if (typeof value === 'string' && names.includes(value)) return;
    const nearest = typeof value === 'string' ? didYouMean(value, names) : '';
    fail(spot, `must be one of ${names.join(', ')}.${nearest}`);
  };
}

/** Takes a list whose items pass. */
export function listOf(check: Check): Check {
  return (value, spot) => {
    if (!Array.isArray(value)) fail(spot, 'must be a list');
    for (const [i, item] of (value as unknown[]).entries())
      check(item, { ...spot, key: `${spot.key}[${i}]` });
  };
}

/** Takes a map of any keys whose values pass. */
export function mapOf(check: Check): Check {
  return (value, spot) => {
    for (const [key, item] of Object.entries(asObject(value, spot))) check(item, inside(spot, key));
  };
}

/** Takes a map of the known keys, each of which passes its own check. */
export function object(checks: Readonly<Record<string, Check>>, required: readonly string[] = []): Check {
  return (value, spot) => {
    const given = asObject(value, spot);
    for (const [key, item] of Object.entries(given)) {
      const check = Object.hasOwn(checks, key) ? checks[key] : undefined;
      if (!check) fail(inside(spot, key), `unknown key.${didYouMean(key, Object.keys(checks))}`);
      check(item, inside(spot, key));
    }
    for (const key of required) if (!(key in given)) fail(inside(spot, key), 'is missing');
  };
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
