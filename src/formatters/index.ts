import type { Formatter, InspectFormatter } from './formatter.js';
import { inspectJson } from './inspect-json.js';
import { inspectStylish } from './inspect-stylish.js';
import { json } from './json.js';
import { stylish } from './stylish.js';

/** Formats of results by name; help and error texts list them from here. */
export const FORMATTERS: Readonly<Record<string, Formatter>> = { stylish, json };

/** Formats of `inspect` by name. */
export const INSPECT_FORMATTERS: Readonly<Record<string, InspectFormatter>> = {
  stylish: inspectStylish,
  json: inspectJson,
};
