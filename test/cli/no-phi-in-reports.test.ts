import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS } from '../../src/formatters/index.js';
import { CliFolder } from './run-cli.js';

/** Invented, and each found by some rule. */
const PLANTED = [
  '219-09-9998',
  'Wilhelmina Ostrander',
  '(555) 010-7788',
  'w.ostrander@mail.example',
  'MRN 00482913',
  '00482913',
  'March 3, 1958',
  'Ostrander',
];
const SENTENCE =
  'Wilhelmina Ostrander, born March 3, 1958, MRN 00482913, came in with kidney failure; call (555) 010-7788 or w.ostrander@mail.example.';

/** A value as it stands, and as anybody would hash or encode it. */
function traces(value: string): string[] {
  const forms = [value, value.toLowerCase(), value.replaceAll(/\D/g, ''), `${value}\n`].filter(
    (form) => form.length > 4,
  );
  return forms.flatMap((form) => [
    form.trim(),
    Buffer.from(form).toString('base64').replaceAll('=', ''),
    encodeURIComponent(form.trim()),
    ...['md5', 'sha1', 'sha256', 'sha512'].flatMap((algorithm) => [
      createHash(algorithm).update(form).digest('hex'),
      createHash(algorithm).update(form).digest('base64').replaceAll('=', ''),
    ]),
  ]);
}

describe('reports', () => {
  const files = {
    'ssn.txt': '219-09-9998',
    'post.md': `# News\n\n${SENTENCE}\n`,
    'calendar.csv': `Date,Caption\n2026-03-01,"${SENTENCE}"\n`,
    'silenced.md': `<!-- phi-lint-disable-next-line no-patient-name -- ours -->\n${SENTENCE}\n`,
    'broken.json': `{ "text": "${SENTENCE}`,
  };
  const lookFor = [...PLANTED, ...Object.values(files)].flatMap(traces);
  let folder: CliFolder;
  beforeAll(() => {
    folder = new CliFolder(files);
  });
  afterAll(() => folder.remove());

  it('are searched for values that are found', async () => {
    const { stdout } = await folder.run(['.', '--no-config', '--format', 'json']);
    for (const rule of ['no-ssn', 'no-record-number', 'no-patient-name']) expect(stdout).toContain(rule);
  });

  it.each(Object.keys(FORMATS))('hold no planted value, hashed or not: %s', async (format) => {
    const { stdout, stderr, written } = await folder.run(
      ['.', '--no-config', '--explain', '--debug', '--format', format, '--format', format, '-o', 'report'],
      { env: { PHI_LINT_AUDIT_KEY: 'an invented key that is long enough' } },
    );
    const all = [stdout, stderr, ...written.values()].join('\n');
    expect(all.length).toBeGreaterThan(500);
    // The message of a failure must not hold what was found either.
    expect(lookFor.filter((trace) => all.includes(trace)).length).toBe(0);
  });
});

describe('whatever else a run leaves behind or says', () => {
  const quoted = JSON.stringify(SENTENCE);
  const files = {
    'post.md': `---\nauthorization: AUTH-7\n---\n\n# News\n\n${SENTENCE}\n`,
    'calendar.csv': `Date,Caption\n2026-03-01,"${SENTENCE}\n`,
    'front.md': `---\ntitle: "${SENTENCE}\n---\n\n${SENTENCE}\n`,
    'scan.docx': SENTENCE,
    'cut.json': `{ "text": ${quoted}, "other": "${SENTENCE}`,
    'forms.csv': 'id\nAUTH-7\n',
    'fine.json': '{ "authorizations": "forms.csv", "plugins": ["./loud.mjs"] }',
    'loud.mjs': `export default { name: 'loud', rules: [{
      meta: { id: 'loud-rule', category: 'identifiers', description: 'x', basis: ['x'], messages: { a: 'x' },
        advice: 'x', options: {}, presets: { recommended: 'error' } },
      create: () => ({ post: ({ document }) => { throw new Error(document?.text ?? ${quoted}); } }),
    }] };`,
    'broken.json': `{ "rules": { ${quoted}: `,
    'wrong.json': `{ "rules": { "no-ssn": ${quoted} } }`,
    'broken-forms.json': '{ "authorizations": "broken-forms.csv" }',
    'broken-forms.csv': `id,expires\nAUTH-7,${SENTENCE}\n`,
    'broken-roster.json': '{ "roster": "broken-roster.csv" }',
    'broken-roster.csv': `type,name\n${SENTENCE},"x\n`,
  };
  const RUNS = [
    ['.', '-c', 'fine.json', '--cache', '--debug', '--explain'],
    ['.', '-c', 'fine.json', '--cache', '--debug', '--verbose'],
    ['.', '-c', 'fine.json', '--suppress-all'],
    ['.', '-c', 'fine.json', '--cache', '--debug', '--format', 'json'],
    ['post.md', '-c', 'fine.json', '--prune-suppressions'],
    ['inspect', '.', '-c', 'fine.json', '--debug', '--second-opinion'],
    ['authorizations', '.', '-c', 'fine.json'],
    ['--print-config', 'post.md', '-c', 'fine.json'],
    ...['broken', 'wrong', 'broken-forms', 'broken-roster'].map((name) => ['post.md', '-c', `${name}.json`]),
    ['-', '--no-config', '--debug'],
    ['.', '--no-config', '--fix', '--debug'],
  ];

  it('is free of planted values, hashed or not: cache, list of existing findings, debug output, errors', async () => {
    const folder = new CliFolder(files);
    const said: string[] = [];
    for (const args of RUNS) {
      const { stdout, stderr, written } = await folder.run(args, { stdin: SENTENCE });
      said.push(stdout, stderr, ...written.values());
      expect(`${args.join(' ')}: ${stdout.length + stderr.length > 0}`).toBe(`${args.join(' ')}: true`);
      if (args.includes('--suppress-all'))
        for (const left of ['.phi-lintcache', 'phi-lint-suppressions.json'])
          said.push(readFileSync(join(folder.path, left), 'latin1'));
    }
    folder.remove();
    const all = said.join('\n');
    expect(all).toContain('loud-rule');
    const lookFor = [...PLANTED.filter((value) => SENTENCE.includes(value)), SENTENCE].flatMap(traces);
    expect(lookFor.filter((trace) => all.includes(trace)).length).toBe(0);
  });
});
