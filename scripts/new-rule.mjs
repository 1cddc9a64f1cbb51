/**
 * Starts a rule: `npm run new-rule -- no-something`. Writes the rule, its README and its test, and lists it in
 * `rules/index.ts`. CONTRIBUTING.md says how to go on.
 */
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';

const id = process.argv[2] ?? '';
if (!/^[a-z]+(?:-[a-z0-9]+){1,6}$/.test(id)) {
  console.error(
    'Usage: npm run new-rule -- <id>, where the id is lower-case words with hyphens: no-something.',
  );
  process.exit(2);
}
const folder = `rules/${id}`;
if (await exists(folder)) {
  console.error(`There is a rule "${id}" already.`);
  process.exit(2);
}

const camel = id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const files = {
  [`${folder}/index.ts`]: rule(),
  [`${folder}/README.md`]: readme(),
  [`test/rules/${id}.test.ts`]: test(),
};
await mkdir(folder, { recursive: true });
for (const [path, content] of Object.entries(files)) await writeFile(path, content, { flag: 'wx' });
await writeFile('rules/index.ts', listed(await readFile('rules/index.ts', 'utf8')));
console.log(`${Object.keys(files).join('\n')}\nrules/index.ts\n`);
console.log(
  'Next: state the condition, fill the README, then npm run docs:rules and npm test -- test/rules.',
);

async function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** The catalogue with the rule at its end. */
function listed(index) {
  const imports = index.lastIndexOf('import { rule');
  const line = index.indexOf('\n', imports) + 1;
  const added = `${index.slice(0, line)}import { rule as ${camel} } from './${id}/index.js';\n${index.slice(line)}`;
  return added.replace(/\n\];\s*$/, `\n  ${camel},\n];\n`);
}

function rule() {
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

function readme() {
  const sections = [
    'Why',
    'Legal basis',
    'Flags',
    'Must not flag',
    'Options',
    'What to write instead',
    'Presets',
  ];
  return `# ${id}\n\nReports …\n\n${sections.map((heading) => `## ${heading}\n`).join('\n')}`;
}

function test() {
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
