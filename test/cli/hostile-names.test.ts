import { afterAll, describe, expect, it } from '@jest/globals';
import { CliFolder } from './run-cli.js';

const NAME = 'a\n::error::b\u001B[2J\u009B1m\u202Ec';
const BAD = 'Our patient Maribel Hartwell has pneumonia.\n';

/** What may stand in a name on Linux, and steers a terminal or a log of GitHub that shows it. */
const isAllowed = process.platform === 'linux';

(isAllowed ? describe : describe.skip)('names of files that steer', () => {
  const folder = new CliFolder({
    [`drafts/${NAME}.md`]: BAD,
    [`drafts/${NAME}.json`]: '{ "text": ',
    [`drafts/${NAME}.docx`]: 'no zip',
    [`drafts/${NAME}.unknown`]: BAD,
    [`broken/${NAME}/a.md`]: BAD,
    [`broken/${NAME}/phi-lint.config.yaml`]: '"\\e[2J": 1\n',
    'hints/phi-lint.config.yaml': [
      'ignores: ["no\\e[2J\\n::error::such"]',
      'platform: "web\\u009B1m\\u202E"',
      'columns: { "Copy\\u009B1m\\u202E": body }',
      'roster: { files: [staff.csv] }',
    ].join('\n'),
    'hints/staff.csv': 'staff,bad\u009B1m\u202Ege\nImogen Castellane,1\n',
    [`cache/${NAME}`]: 'broken',
    'hints/a.md': BAD,
    [`loud/${NAME}.md`]: BAD,
    'loud/phi-lint.config.json': '{ "plugins": ["./loud.mjs"] }',
    'loud/loud.mjs': `export default { name: 'loud', rules: [{
      meta: { id: 'loud', category: 'identifiers', description: 'x', basis: 'x', messages: { a: 'x' },
        advice: 'x', options: {}, presets: { recommended: 'error' } },
      create: () => ({ post() { throw new Error('x'); } }),
    }] };`,
    [`forms/${NAME}.md`]: `---\nauthorization: AUTH-7\n---\n\n${BAD}`,
    'forms/phi-lint.config.yaml': 'authorizations: forms.csv\n',
    'forms/forms.csv': 'id\nAUTH-7\n',
  });
  afterAll(() => folder.remove());

  it.each([
    ['a run', ['drafts']],
    ['a run that says what it does', ['drafts', '--debug', '--explain', '--verbose']],
    ['a run with a cache', ['drafts', '--debug', '--cache']],
    ['a run with a broken cache', ['drafts', '--cache', '--cache-location', `cache/${NAME}`]],
    ['a run that would fix', ['drafts', '--fix-dry-run', '--debug']],
    ['a file that does not exist', [`nowhere/${NAME}`]],
    ['a pattern that matches nothing', [`nowhere/*${NAME}`]],
    ['a file that is ignored', [`drafts/${NAME}.md`, '--ignore-pattern', 'drafts/*']],
    [
      'a list of existing findings',
      ['drafts', '--suppress-all', '--suppressions-location', `x/${NAME}.json`],
    ],
    ['a folder with a broken configuration', ['broken']],
    ['a configuration that is not there', ['drafts', '-c', `${NAME}.yaml`]],
    ['a configuration that says something in vain', ['hints/']],
    ['a rule that crashes', ['loud', '--debug']],
    ['inspect', ['inspect', 'drafts', '--format', 'stylish']],
    ['authorizations', ['authorizations', 'forms', '-c', 'forms/phi-lint.config.yaml']],
    ['what a configuration comes to', ['--print-config', `hints/${NAME}.md`, '--format', 'stylish']],
    ['the same as JSON', ['--print-config', `hints/${NAME}.md`]],
    ['a format that is not there', ['drafts', '--format', `./${NAME}.mjs`]],
  ])('begin no line and steer nothing in the output of %s', async (_name, args) => {
    const { stdout, stderr } = await folder.run(args);
    const all = stdout + stderr;
    expect(all.length).toBeGreaterThan(20);
    expect(all).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(all.split('\n').filter((line) => line.trim().startsWith('::'))).toEqual([]);
  });
});
