import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
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
