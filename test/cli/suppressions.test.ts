import { afterEach, describe, expect, it } from '@jest/globals';
import type { LintResult } from '../../src/engine/result.js';
import { docxFile, wordRun, xlsxFile } from '../readers/office-files.js';
import { CliFolder } from './run-cli.js';

/** The day of the run is 2026-03-16. */
const STORY = 'Leopoldine Vance had her kidney transplant here.';
/** A story so clear that words beside it change nothing. */
const CLEAR =
  'Our patient Leopoldine Vance was admitted to our hospital on March 3 for her kidney transplant, and she went home a week later.';
const RULES = ['no-patient-name', 'no-identified-health-info', 'no-case-narrative', 'require-authorization'];
const ALL = RULES.join(', ');
const REASON = 'the words were read and cleared by our privacy office';

let folder: CliFolder | undefined;
afterEach(() => folder?.remove());

async function lint(files: Readonly<Record<string, string | Uint8Array>>, args: readonly string[] = []) {
  folder?.remove();
  folder = new CliFolder(files);
  const run = await folder.run(['.', '--format', 'json', ...args]);
  const results = JSON.parse(run.stdout) as LintResult[];
  const messages = results.flatMap((result) => result.messages);
  const suppressed = results.flatMap((result) => result.suppressedMessages);
  return { ...run, messages, suppressed, ids: messages.map((one) => one.ruleId ?? one.messageId) };
}

it('finds the story that these tests silence', async () => {
  const { ids, suppressed } = await lint({ 'post.md': `${STORY}\n` });
  expect(ids.length).toBeGreaterThan(0);
  expect(RULES).toEqual(expect.arrayContaining(ids));
  expect(suppressed).toEqual([]);
});

describe('a directive in the comment or field of its format', () => {
  const json = (value: unknown) => JSON.stringify(value, null, 2);
  const field = `${ALL} -- ${REASON}`;

  it.each<[string, string, string]>([
    ['Markdown', 'a.md', `<!-- phi-lint-disable-next-line ${ALL} -- ${REASON} -->\n${STORY}\n`],
    ['Markdown, on the line', 'a.md', `${STORY} <!-- phi-lint-disable-line ${ALL} -- ${REASON} -->\n`],
    [
      'front matter of YAML',
      'a.md',
      `---\n# phi-lint-disable-file ${ALL} -- ${REASON}\ntags: [a, {b: c}]\n---\n\n${STORY}\n`,
    ],
    [
      'plain front matter',
      'a.md',
      `---\n# phi-lint-disable-file ${ALL} -- ${REASON}\nlang: en\n---\n\n${STORY}\n`,
    ],
    [
      'front matter of TOML',
      'a.md',
      `+++\nlang = "en" # phi-lint-disable-file ${ALL} -- ${REASON}\n+++\n\n${STORY}\n`,
    ],
    ['a key of front matter', 'a.md', `---\nphi-lint-disable: ${field}\n---\n\n${STORY}\n`],
    ['MDX', 'a.mdx', `{/* phi-lint-disable-file ${ALL} -- ${REASON} */}\n\n${STORY}\n`],
    ['HTML', 'a.html', `<!--\n  phi-lint-disable-next-line ${ALL}\n  -- ${REASON}\n-->\n<p>${STORY}</p>\n`],
    ['YAML', 'a.yaml', `# phi-lint-disable-next-line ${ALL} -- ${REASON}\n- text: ${STORY}\n`],
    ['YAML, on the line', 'a.yaml', `- text: ${STORY} # phi-lint-disable-line ${ALL} -- ${REASON}\n`],
    ['a key of YAML', 'a.yaml', `- text: ${STORY}\n  phi-lint-disable: ${field}\n`],
    ['TOML', 'a.toml', `# phi-lint-disable-next-line ${ALL} -- ${REASON}\ntext = "${STORY}"\n`],
    [
      'JSON with comments',
      'a.jsonc',
      `{\n  // phi-lint-disable-next-line ${ALL} -- ${REASON}\n  "text": "${STORY}"\n}\n`,
    ],
    ['a field of JSON', 'a.json', json([{ text: STORY, 'phi-lint-disable': field }])],
    [
      'a list in a field of JSON',
      'a.json',
      json([{ text: STORY, 'phi-lint-disable': RULES.map((id) => `${id} -- ${REASON}`) }]),
    ],
    ['a field of JSON Lines', 'a.jsonl', `${JSON.stringify({ text: STORY, 'phi-lint-disable': field })}\n`],
    ['a column of CSV', 'a.csv', `Text,phi-lint-disable\n"${STORY}","${field}"\n`],
    [
      'a note of WebVTT',
      'a.vtt',
      `WEBVTT\n\nNOTE phi-lint-disable-file ${ALL} -- ${REASON}\n\n00:01.000 --> 00:04.000\n${STORY}\n`,
    ],
    ['a line of plain text', 'a.txt', `phi-lint-disable-next-line ${ALL} -- ${REASON}\n${STORY}\n`],
  ])('silences what it names and is listed with its reason: %s', async (_name, path, text) => {
    const { code, messages, suppressed } = await lint({ [path]: text });
    const ofRules = messages.filter(({ messageId }) => messageId !== 'directive-unused');
    expect(ofRules).toEqual([]);
    expect(code).toBe(0);
    expect(suppressed.length).toBeGreaterThan(0);
    for (const one of suppressed)
      expect(one.suppressions).toEqual([{ kind: 'directive', justification: REASON }]);
  });

  it.each<[string, string, string]>([
    ['prose of Markdown', 'a.md', `Write phi-lint-disable-file ${ALL} -- ${REASON}\n\n${CLEAR}\n`],
    ['a line of Markdown', 'a.md', `phi-lint-disable-file ${ALL} -- ${REASON}\n\n${CLEAR}\n`],
    [
      'code of Markdown',
      'a.md',
      `\`\`\`html\n<!-- phi-lint-disable-file ${ALL} -- ${REASON} -->\n\`\`\`\n\n${CLEAR}\n`,
    ],
    ['text of HTML', 'a.html', `<p>phi-lint-disable-file ${ALL} -- ${REASON}</p>\n<p>${CLEAR}</p>\n`],
    [
      'an attribute of HTML',
      'a.html',
      `<img alt="<!-- phi-lint-disable-file ${ALL} -- ${REASON} -->"><p>${CLEAR}</p>\n`,
    ],
    ['a text of YAML', 'a.yaml', `- note: "# phi-lint-disable-file ${ALL} -- ${REASON}"\n  text: ${CLEAR}\n`],
    [
      'a block of YAML',
      'a.yaml',
      `- text: |\n    # phi-lint-disable-file ${ALL} -- ${REASON}\n    ${CLEAR}\n`,
    ],
    ['a text of TOML', 'a.toml', `a = "# phi-lint-disable-file ${ALL} -- ${REASON}"\ntext = "${CLEAR}"\n`],
    [
      'a text of JSON',
      'a.json',
      json([{ text: `${CLEAR} <!-- phi-lint-disable-file ${ALL} -- ${REASON} -->` }]),
    ],
    [
      'a text of JSON with comments',
      'a.jsonc',
      json([{ text: CLEAR, note: `// phi-lint-disable-file ${ALL} -- ${REASON}` }]),
    ],
    [
      'HTML in a field of JSON',
      'a.json',
      json([{ html: `<p>${CLEAR}</p><!-- phi-lint-disable-file ${ALL} -- ${REASON} -->` }]),
    ],
    ['a cell of CSV', 'a.csv', `Text\n"${CLEAR} <!-- phi-lint-disable-file ${ALL} -- ${REASON} -->"\n`],
    [
      'HTML in a cell of CSV',
      'a.csv',
      `Text\n"<p>${CLEAR}</p><!-- phi-lint-disable-file ${ALL} -- ${REASON} -->"\n`,
    ],
    [
      'words behind others in plain text',
      'a.txt',
      `See phi-lint-disable-file ${ALL} -- ${REASON}\n${CLEAR}\n`,
    ],
  ])('is prose where it is neither: %s', async (_name, path, text) => {
    const { code, suppressed } = await lint({ [path]: text });
    expect(suppressed).toEqual([]);
    expect(code).toBe(1);
  });

  it('silences in Word, by a comment, and in Excel, by a column; both make one dash of two', async () => {
    const words = `${ALL} — ${REASON}`;
    const comment = `<w:comments><w:comment><w:p>${wordRun(`phi-lint-disable-file ${words}`)}</w:p></w:comment></w:comments>`;
    const { messages, suppressed } = await lint({
      'a.docx': docxFile([[STORY]], { 'word/comments.xml': comment }),
      'b.xlsx': xlsxFile({
        May: [
          ['Text', 'phi-lint-disable'],
          [STORY, words],
        ],
      }),
    });
    expect(messages.filter(({ messageId }) => messageId !== 'directive-unused')).toEqual([]);
    expect(new Set(suppressed.map(({ locator }) => locator)).size).toBe(2);
  });

  it('speaks of its own row, object and line only', async () => {
    const csv = `Text,phi-lint-disable\n"${STORY}","${field}"\n"${STORY}",\n`;
    const objects = json([{ text: STORY, 'phi-lint-disable': field }, { text: STORY }]);
    const lines = `${STORY} <!-- phi-lint-disable-line ${ALL} -- ${REASON} -->\n\n${STORY}\n`;
    for (const [path, text] of Object.entries({ 'a.csv': csv, 'a.json': objects, 'a.md': lines })) {
      const { messages, suppressed } = await lint({ [path]: text });
      const ofRules = messages.filter(({ ruleId }) => ruleId !== null);
      expect(ofRules.length).toBeGreaterThan(0);
      expect(suppressed.length).toBeGreaterThan(0);
      expect(Math.min(...ofRules.map(({ line }) => line))).toBeGreaterThan(suppressed[0]?.line ?? 0);
    }
  });
});

describe('the audits of directives', () => {
  const at = (directive: string, text = STORY) => lint({ 'a.md': `<!-- ${directive} -->\n\n${text}\n` });

  it.each([
    ['without a reason', `phi-lint-disable-file ${ALL}`, 'directive-without-reason'],
    ['without a rule', `phi-lint-disable-file -- ${REASON}`, 'directive-without-rule'],
    ['that has expired', `phi-lint-disable-file ${ALL} until 2026-03-15 -- ${REASON}`, 'directive-expired'],
    [
      'with a day that is none',
      `phi-lint-disable-file ${ALL} until March -- ${REASON}`,
      'directive-without-date',
    ],
    [
      'with a rule that is none',
      `phi-lint-disable-file no-patient-nam -- ${REASON}`,
      'directive-unknown-rule',
    ],
    ['that is none', `phi-lint-ignore ${ALL} -- ${REASON}`, 'unknown-directive'],
  ])('report one %s as an error, and it silences nothing', async (_name, directive, messageId) => {
    const { code, messages, suppressed } = await at(directive);
    expect(messages.find((one) => one.messageId === messageId)?.severity).toBe(2);
    expect(messages.some((one) => one.ruleId !== null)).toBe(true);
    expect(suppressed).toEqual([]);
    expect(code).toBe(1);
  });

  it('let one hold on its last day', async () => {
    const { code, suppressed } = await at(`phi-lint-disable-file ${ALL} until 2026-03-16 -- ${REASON}`);
    expect(code).toBe(0);
    expect(suppressed.length).toBeGreaterThan(0);
  });

  it('warn of a needless one, and make it an error on demand', async () => {
    const directive = `phi-lint-disable-file no-patient-name -- ${REASON}`;
    const { code, messages } = await at(directive, 'Our lobby is open.');
    expect(messages).toMatchObject([{ messageId: 'directive-unused', severity: 1, line: 1 }]);
    expect(code).toBe(0);
    const strict = ['--report-unused-disable-directives'];
    expect((await lint({ 'a.md': `<!-- ${directive} -->\n` }, strict)).code).toBe(1);
  });

  it('warn of an end without a beginning', async () => {
    expect((await at('phi-lint-enable', 'Our lobby is open.')).ids).toEqual(['directive-unused']);
  });
});

describe('no directive silences', () => {
  const SOME = [
    'no-patient-name',
    'no-identified-health-info',
    'no-case-narrative',
    'require-authorization',
    'no-patient-date',
    'no-quasi-identifier-cluster',
    'no-presence-disclosure',
    'no-care-timeframe',
    'no-sensitive-condition-link',
    'no-ssn',
    'no-record-number',
    'no-plan-or-account-number',
    'no-identifying-hashtag',
    'no-phi-in-url',
  ].join(', ');

  it.each([
    ['a Social Security number', 'Her SSN is 219-45-7831.', 'no-ssn'],
    ['a record number', 'Chart for our patient: MRN 48213377.', 'no-record-number'],
    ['an account number', 'Our patient owes us, account number 7734-221-90.', 'no-plan-or-account-number'],
    [
      'a date of birth',
      'Our patient Leopoldine Vance, born 4/17/1961 (DOB 04/17/1961), had a stroke.',
      'no-patient-date',
    ],
    [
      'substance use',
      'Our patient Leopoldine Vance came to us with her opioid addiction.',
      'no-sensitive-condition-link',
    ],
  ])('%s', async (_name, text, ruleId) => {
    const source = `<!-- phi-lint-disable-file ${SOME} -- ${REASON} -->\n\n${text}\n`;
    const { code, ids } = await lint({ 'a.md': source });
    expect(ids).toContain(ruleId);
    expect(code).toBe(1);
  });

  it('substance use, whichever rule reports it', async () => {
    const text = 'Our patient Leopoldine Vance came to us with her opioid addiction.';
    const source = `<!-- phi-lint-disable-file ${SOME} -- ${REASON} -->\n\n${text}\n`;
    const { ids } = await lint({ 'a.md': source }, ['--rule', 'no-sensitive-condition-link: off']);
    expect(ids).toContain('no-case-narrative');
    const { suppressed } = await lint({ 'a.md': source.replace('opioid addiction', 'stroke') });
    expect(suppressed.map(({ ruleId }) => ruleId)).toContain('no-case-narrative');
  });
});

describe('a reason in the results', () => {
  it.each([
    ['a name', 'Leopoldine agreed'],
    ['a name in small letters', 'leopoldine vance agreed'],
    ['a common name in small letters', 'maria agreed'],
    ['initials', 'L V agreed'],
    ['a number', 'see form 48213377'],
    ['an illness', 'she was treated for her diabetes'],
  ])('is not repeated where it holds %s', async (_name, reason) => {
    const source = `<!-- phi-lint-disable-next-line ${ALL} -- ${reason} -->\n${STORY}\n`;
    const { suppressed, stdout } = await lint({ 'a.md': source });
    expect(suppressed.length).toBeGreaterThan(0);
    for (const { suppressions } of suppressed)
      expect(suppressions[0]?.justification).toMatch(/^The reason stands in the draft/);
    expect(stdout).not.toContain(reason);
  });

  it('is linted, because it may be published with the page', async () => {
    const source = `<!-- phi-lint-disable-next-line ${ALL} -- her SSN is 219-45-7831 -->\n${STORY}\n`;
    const { ids, stdout } = await lint({ 'a.md': source });
    expect(ids).toContain('no-ssn');
    expect(stdout).not.toContain('219-45');
  });
});
