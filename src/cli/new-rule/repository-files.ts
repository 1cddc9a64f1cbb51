import { README_HEADINGS } from './readme-headings.js';
import { camelCase } from './rule-id.js';

/** A rule of this repository: the rule, its README and its test. Path → content. */
export function ruleOfRepository(id: string): Readonly<Record<string, string>> {
  return {
    [`rules/${id}/index.ts`]: rule(id),
    [`rules/${id}/README.md`]: readme(id),
    [`test/rules/${id}.test.ts`]: test(id),
  };
}

/** The catalogue, `rules/index.ts`, with a rule at its end. */
export function listedInCatalogue(index: string, id: string): string {
  const name = camelCase(id);
  const line = index.indexOf('\n', index.lastIndexOf('import { rule')) + 1;
  const added = `${index.slice(0, line)}import { rule as ${name} } from './${id}/index.js';\n${index.slice(line)}`;
  return added.replace(/\n\];\s*$/, `\n  ${name},\n];\n`);
}

function rule(id: string): string {
  return `import { defineRule } from '../../src/linter/rule.js';
import { isProtected } from '../../src/roles/role.js';
import { allowList } from '../shared/allow-list.js';
import { certaintyOf } from '../shared/certainty.js';
import { everyPreset } from '../shared/presets.js';

/** Say in one sentence about people what the rule reports. */
export const rule = defineRule({
  meta: {
    id: '${id}',
    category: 'narrative',
    description: 'Reports …',
    basis: '45 CFR 164.514(b)(2)(i)',
    messages: {
      found: 'What was found, and why it matters. Never words of the draft.',
    },
    advice: 'What to write instead.',
    options: {
      allow: { type: 'strings', default: [], description: 'Words that may stand in any post.' },
    },
    presets: everyPreset('warn', { strict: 'error' }),
  },
  create({ options, document, report }) {
    const isAllowed = allowList(document, options.allow);
    return {
      characteristic(trait) {
        if (!isProtected(trait.role) || isAllowed(trait)) return;
        report({ at: trait, messageId: 'found', rests: 'disclosure', certainty: certaintyOf(trait) });
      },
    };
  },
});
`;
}

function readme(id: string): string {
  return `# ${id}\n\nReports …\n\n${README_HEADINGS.map((heading) => `## ${heading}\n`).join('\n')}`;
}

function test(id: string): string {
  return `import { describe, expect, it } from '@jest/globals';
import { rule } from '../../rules/${id}/index.js';
import { flaggedWords } from './support/lint-with.js';

describe('${id}', () => {
  it('leaves what the configuration allows', () => {
    const text = 'Our patient, the baker, is home after his stroke.';
    expect(flaggedWords(rule, text, { options: { allow: ['the baker'] } })).toEqual([]);
  });
});
`;
}
