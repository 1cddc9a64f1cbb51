import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { definePlugin, defineRule, Linter, PhiLint, RuleTester, type Plugin } from '../../src/index.js';

const folder = join(process.cwd(), 'examples/plugin');
const { default: plugin } = (await import(join(folder, 'index.js'))) as { default: Plugin };

describe('the plugin in examples/plugin', () => {
  const [rule] = plugin.rules ?? [];
  if (rule) {
    new RuleTester({ detectors: plugin.detectors ?? [] }).run('riverbend-no-ward-nickname', rule, {
      valid: ['Harbor has new windows.', 'The lighthouse on the coast is open to this little boy.'],
      invalid: [
        {
          text: 'This little boy rang the bell on Lighthouse.',
          messages: [{ messageId: 'ward', at: 'Lighthouse' }],
          output: 'This little boy rang the bell with us.',
        },
      ],
    });
  }

  it('is named by a configuration, and brings detectors, a rule, a preset and a reader', async () => {
    const results = await new PhiLint({ cwd: folder, configFile: 'drafts.config.json' }).lintFiles([
      'drafts',
    ]);
    const found = results.map(({ filePath, messages }) => [
      filePath.slice(folder.length + 1).replaceAll('\\', '/'),
      messages.map(({ ruleId, line, column }) => `${ruleId} ${line}:${column}`),
    ]);
    expect(found).toEqual([
      ['drafts/handover.md', expect.arrayContaining(['no-record-number 1:36'])],
      ['drafts/visit.rvdraft', expect.arrayContaining(['riverbend-no-ward-nickname 4:34'])],
    ]);
  });

  it('works in memory too', async () => {
    const { messages } = await new Linter({ plugins: [plugin] }).verify('Chart RV-4C82-K.');
    expect(messages.map(({ ruleId }) => ruleId)).toContain('no-record-number');
  });
});

describe('definePlugin', () => {
  const rule = defineRule({
    meta: {
      id: 'no-x',
      category: 'media',
      description: 'd',
      basis: 'b',
      messages: { x: 'x' },
      advice: 'a',
      options: { word: { type: 'string', default: 'x', description: 'd' } },
      presets: {},
    },
    create: () => ({}),
  });

  it('gives back the types of what it is given', () => {
    const { rules } = definePlugin({ name: 'x', rules: [rule] });
    const id: string = rules[0].meta.options.word.default;
    expect(id).toBe('x');
  });

  it('takes no key that plugins do not have, and no rule that is none', () => {
    // @ts-expect-error: it is called "rules"
    definePlugin({ name: 'x', rule: [rule] });
    // @ts-expect-error: a rule has a meta
    definePlugin({ name: 'x', rules: [{ create: () => ({}) }] });
    expect(definePlugin({ name: 'x' })).toEqual({ name: 'x' });
  });
});
