import { camelCase } from './rule-id.js';

/** Path in the plugin's folder → content. */
type Files = Readonly<Record<string, string>>;

/** A rule in the folder of a plugin: the rule and its test, which passes as it is. */
export function ruleOfPlugin(id: string): Files {
  return { [`rules/${id}.js`]: rule(id), [`test/${id}.test.js`]: test(id) };
}

/** What makes a folder a plugin, where it is none: the plugin with the rule, and the package around it. */
export function pluginAround(id: string, name: string): { readonly plugin: Files; readonly manifest: Files } {
  return { plugin: { 'index.js': plugin(id, name) }, manifest: { 'package.json': manifest(name) } };
}

/** What a plugin that stands already needs to know of the rule. */
export function linesForPlugin(id: string): string {
  return `import { rule as ${camelCase(id)} } from './rules/${id}.js';\n… rules: [${camelCase(id)}]`;
}

function rule(id: string): string {
  return `// @ts-check
import { defineRule } from 'phi-lint';

/** Say in one sentence about people what the rule reports: "A unit of care, in a sentence that names a patient." */
export const rule = defineRule({
  meta: {
    id: '${id}',
    category: 'narrative',
    description: 'Reports units of care in a sentence that names a patient.',
    basis: '45 CFR 164.514(b)(2)(i)',
    messages: {
      found: 'What was found, and why it matters. Never words of the draft.',
    },
    advice: 'What to write instead, for somebody who is not a lawyer.',
    options: {
      allow: { type: 'strings', default: [], description: 'Units that may stand in any post.' },
    },
    presets: { recommended: 'error' },
  },
  create({ options, document, near, report }) {
    return {
      unit(unit) {
        if (options.allow.includes(document.text.slice(unit.start, unit.end))) return;
        const people = near(unit, ['name', 'person', 'kin']).filter(({ role }) => role === 'patient');
        if (people.length > 0) report({ at: unit, messageId: 'found', rests: 'alone', related: people });
      },
    };
  },
});
`;
}

function test(id: string): string {
  return `import { describe, it } from 'node:test';
import { RuleTester } from 'phi-lint';
import { rule } from '../rules/${id}.js';

RuleTester.describe = describe;
RuleTester.it = it;

new RuleTester().run('${id}', rule, {
  valid: [
    'Our ICU has new windows.',
    { text: 'Our patient left the ICU.', options: { allow: ['ICU'] } },
  ],
  invalid: [{ text: 'Our patient left the ICU.', messages: [{ messageId: 'found', at: 'ICU' }] }],
});
`;
}

function plugin(id: string, name: string): string {
  return `// @ts-check
import { definePlugin } from 'phi-lint';
import { rule as ${camelCase(id)} } from './rules/${id}.js';

export default definePlugin({
  name: '${name}',
  rules: [${camelCase(id)}],
});
`;
}

function manifest(name: string): string {
  const content = {
    name: `phi-lint-plugin-${name}`,
    version: '0.1.0',
    type: 'module',
    exports: './index.js',
    files: ['index.js', 'rules'],
    keywords: ['phi-lint', 'phi-lint-plugin'],
    scripts: { test: 'node --test' },
    peerDependencies: { 'phi-lint': '>=0.1.0' },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
