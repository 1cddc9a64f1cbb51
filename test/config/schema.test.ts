import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { rules } from '../../rules/index.js';
import { configText } from '../../src/cli/init-text.js';
import { createRegistry } from '../../src/config/registry.js';
import { validateNames, validateShape } from '../../src/config/validate.js';
import { configSchema } from '../../scripts/config-schema.js';

const ajv = new Ajv({ allErrors: true });
const bySchema = ajv.compile(configSchema());
const registry = createRegistry();

function byChecks(config: unknown): boolean {
  try {
    validateShape(config, 'test');
    validateNames(config, 'test', registry);
    return true;
  } catch {
    return false;
  }
}

/** The first block of YAML under a heading of a page. */
function blockOf(page: string, heading: string): unknown {
  const text = readFileSync(page, 'utf8');
  const block = /```yaml\n(.*?)```/s.exec(text.slice(text.indexOf(heading)))?.[1];
  return parse(block ?? '');
}

/** Every option of every rule at its default. */
const ALL_OPTIONS = Object.fromEntries(
  rules.map(({ meta }) => [
    meta.id,
    [
      'warn',
      Object.fromEntries(Object.entries(meta.options).map(([name, { default: value }]) => [name, value])),
    ],
  ]),
);

describe('the JSON Schema of configurations', () => {
  it('is the one that the package brings', () => {
    expect(JSON.parse(readFileSync('schema/phi-lint.schema.json', 'utf8'))).toEqual(configSchema());
  });

  it.each<[string, unknown]>([
    ['nothing', {}],
    ['a schema', { $schema: './node_modules/phi-lint/schema/phi-lint.schema.json' }],
    ['the example', parse(readFileSync('examples/phi-lint.config.yaml', 'utf8'))],
    ['the README', blockOf('README.md', '## Configuration')],
    ['the page', blockOf('docs/configuration.md', '# Configuration')],
    ['what --init writes', parse(configText({ presets: ['strict'], replies: 'r/**', domain: 'a.example' }))],
    ['all options of all rules', { rules: ALL_OPTIONS }],
    ['a list of a severity alone', { rules: { 'no-ssn': ['warn'] } }],
    [
      'rosters of every form',
      {
        roster: 'a.csv',
        overrides: [
          { files: [], roster: ['a.csv'] },
          { files: [], roster: { files: 'a.csv', staff: ['Odalys Crane'] } },
        ],
      },
    ],
  ])('takes what the checks take: %s', (_name, config) => {
    expect({ bySchema: bySchema(config), errors: bySchema.errors, byChecks: byChecks(config) }).toEqual({
      bySchema: true,
      errors: null,
      byChecks: true,
    });
  });

  it.each<[string, unknown]>([
    ['a list', []],
    ['an unknown key', { rulse: {} }],
    ['an unknown key of an override', { overrides: [{ files: [], rulse: {} }] }],
    ['an override without files', { overrides: [{}] }],
    ['an override in an override', { overrides: [{ files: [], overrides: [] }] }],
    ['a text for a list', { ignores: 'old' }],
    ['a kind that is none', { kind: 'replay' }],
    ['an unknown severity', { rules: { 'no-ssn': 'eror' } }],
    ['an unknown severity of a rule of a plugin', { rules: { 'their-rule': 'eror' } }],
    ['an unknown option', { rules: { 'no-patient-name': ['warn', { alow: [] }] } }],
    ['an option of the wrong type', { rules: { 'no-patient-name': ['warn', { allow: 'x' }] } }],
    ['three items', { rules: { 'no-ssn': ['warn', {}, {}] } }],
    ['a confidence out of range', { minConfidence: 50 }],
    ['a confidence of a rule out of range', { rules: { 'no-ssn': ['warn', { minConfidence: 2 }] } }],
    ['an unknown list of a roster', { roster: { stafff: [] } }],
    ['settings that are no map', { settings: 7 }],
  ])('refuses what the checks refuse: %s', (_name, config) => {
    expect({ bySchema: bySchema(config), byChecks: byChecks(config) }).toEqual({
      bySchema: false,
      byChecks: false,
    });
  });
});
