import type { Plugin } from '../linter/plugin.js';
import {
  anything,
  check,
  fail,
  inside,
  listOf,
  mapOf,
  object,
  string,
  strings,
  type Check,
  type Spot,
} from './checks.js';
import { ruleSetting } from './rule-setting.js';

const callable = check({}, (value, spot) => {
  if (typeof value !== 'function') fail(spot, 'must be a function');
});

const detector = object({ name: string, types: strings, detect: callable }, ['name', 'types', 'detect']);
const textReader = object({ name: string, extensions: strings, read: callable, stream: callable }, [
  'name',
  'extensions',
  'read',
]);
const bytesReader = object({ name: string, extensions: strings, readBytes: callable }, [
  'name',
  'extensions',
]);
const reader = check({}, (value, spot) => {
  const readsBytes = typeof value === 'object' && value !== null && 'readBytes' in value;
  (readsBytes ? bytesReader : textReader)(value, spot);
});
const ruleShape = object({ meta: anything, create: callable }, ['meta', 'create']);

const META = ['id', 'category', 'description', 'basis', 'messages', 'advice', 'options', 'presets'];

const rule = check({}, (value, spot) => {
  ruleShape(value, spot);
  const { meta } = value as { meta: unknown };
  mapOf(anything)(meta, inside(spot, 'meta'));
  for (const key of META) if (!(key in (meta as object))) fail(inside(spot, `meta.${key}`), 'is missing');
});

const PLUGIN: Readonly<Record<keyof Plugin, Check>> = {
  name: string,
  detectors: listOf(detector),
  rules: listOf(rule),
  presets: mapOf(mapOf(ruleSetting)),
  readers: listOf(reader),
};

/**
 * Checks what a file or package exports as a plugin.
 * @throws ConfigError that names the plugin's place in the configuration.
 */
export function validatePlugin(value: unknown, spot: Spot): asserts value is Plugin {
  object(PLUGIN, ['name'])(value, spot);
}
