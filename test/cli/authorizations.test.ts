import { afterEach, describe, expect, it } from '@jest/globals';
import type { LintResult } from '../../src/engine/result.js';
import { CliFolder } from './run-cli.js';

/** The day of the run is 2026-03-16. */
const REGISTER = [
  'id,scope,channels,signed,expires,guardian,part2,revoked',
  'AUTH-2026-0001,story; photo,facebook; website,2026-01-05,2026-12-31,no,no,',
  'AUTH-2026-0002,all,all,2025-04-01,2026-03-15,,,',
  'AUTH-2026-0003,all,all,2026-01-05,2027-01-31,,,2026-03-01',
  'AUTH-2026-0004,all,all,2026-01-05,2026-04-05,yes,,',
  'AUTH-2026-0005,all,all,2026-01-05,2027-06-30,,yes,',
  'AUTH-2026-0006,photo,all,2026-01-05,2027-06-30,,,',
  'AUTH-2026-0007,all,,2026-01-05,2027-06-30,,,',
  'AUTH-2026-0008,all,all,2026-05-01,2027-06-30,,,',
  '',
].join('\n');
const CONFIG = JSON.stringify({ authorizations: 'authorizations.csv' });
const STORY = 'Meet Leopoldine Vance, who plays the cello again after her stroke.';
const CHILD = 'Meet our patient Pip Vance, 9, who plays the cello again after his stroke.';
const RECOVERY = 'Meet our patient Leopoldine Vance, one year sober after her opioid addiction.';

interface Facts {
  readonly id?: string;
  readonly platform?: string;
  readonly date?: string;
  readonly kind?: string;
  readonly text?: string;
}

function draft({ id = 'AUTH-2026-0001', platform = 'facebook', date, kind, text = STORY }: Facts): string {
  const lines = [
    `authorization: ${id}`,
    ...(platform === '' ? [] : [`platform: ${platform}`]),
    ...(date === undefined ? [] : [`date: ${date}`]),
    ...(kind === undefined ? [] : [`kind: ${kind}`]),
  ];
  return `---\n${lines.join('\n')}\n---\n\n${text}\n`;
}

let folder: CliFolder | undefined;
afterEach(() => folder?.remove());

async function open(files: Readonly<Record<string, string>>, register = REGISTER): Promise<CliFolder> {
  folder?.remove();
  folder = new CliFolder({ 'phi-lint.config.json': CONFIG, 'authorizations.csv': register, ...files });
  return Promise.resolve(folder);
}

async function lint(files: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const run = await (await open(files)).run(['.', '--format', 'json', ...args]);
  const results = JSON.parse(run.stdout) as LintResult[];
  const messages = results.flatMap((result) => result.messages);
  return {
    ...run,
    results,
    messages,
    suppressed: results.flatMap((result) => result.suppressedMessages),
    faults: messages.filter((one) => one.ruleId === 'valid-authorization-scope').map((one) => one.messageId),
  };
}

const lintPost = (facts: Facts) => lint({ 'post.md': draft(facts) });

describe('an authorization of the register', () => {
  it('that is in force permits the story, and the results say which one', async () => {
    const { code, messages, suppressed } = await lintPost({});
    expect(messages).toEqual([]);
    expect(code).toBe(0);
    expect(suppressed.length).toBeGreaterThan(0);
    expect(suppressed[0]?.suppressions).toEqual([
      { kind: 'authorization', justification: 'Authorization AUTH-2026-0001' },
    ]);
  });

  it.each(['audit', 'sarif', 'json-with-metadata'])('is named in the record of %s', async (format) => {
    const run = await (await open({ 'post.md': draft({}) })).run(['post.md', '--format', format]);
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('Authorization AUTH-2026-0001');
  });

  it.each<[string, Facts, string, string]>([
    ['unknown id', { id: 'AUTH-2026-0999' }, 'unknown', 'holds none with the id'],
    ['lapsed', { id: 'AUTH-2026-0002' }, 'lapsed', 'lapsed on 2026-03-15'],
    ['revoked', { id: 'AUTH-2026-0003' }, 'revokedOn', 'revoked on 2026-03-01'],
    ['signed later', { id: 'AUTH-2026-0008' }, 'early', 'signed on 2026-05-01'],
    ['another channel', { platform: 'tiktok' }, 'channel', 'does not cover the channel'],
    ['one channel of two', { platform: '[facebook, tiktok]' }, 'channel', 'does not cover the channel'],
    ['no channel said', { platform: '' }, 'channelUnsaid', 'name its platform'],
    ['another kind of content', { id: 'AUTH-2026-0006' }, 'scope', 'kind of content'],
    ['an answer, where answers are not named', { kind: 'reply' }, 'scope', 'kind of content'],
    ['a register that says too little', { id: 'AUTH-2026-0007' }, 'incomplete', 'does not say'],
    ['a minor without guardian', { id: 'AUTH-2026-0005', text: CHILD }, 'guardian', 'minor'],
    ['substance use without its consent', { id: 'AUTH-2026-0004', text: RECOVERY }, 'part2', '42 CFR Part 2'],
  ])('permits nothing and says why: %s', async (_name, facts, messageId, words) => {
    const { code, faults, messages, suppressed } = await lintPost(facts);
    expect(faults).toEqual([messageId]);
    expect(messages.find((one) => one.messageId === messageId)?.message).toContain(words);
    expect(messages.some((one) => one.ruleId !== 'valid-authorization-scope')).toBe(true);
    expect(suppressed).toEqual([]);
    expect(code).toBe(1);
  });

  it.each<[string, Facts]>([
    ['a minor whose guardian signed', { id: 'AUTH-2026-0004', text: CHILD }],
    ['substance use with its consent', { id: 'AUTH-2026-0005', text: RECOVERY }],
    ['a channel by its other name', { platform: 'FB' }],
    ['an id in small letters', { id: 'auth-2026-0001' }],
  ])('permits %s', async (_name, facts) => {
    const { faults, suppressed } = await lintPost(facts);
    expect(faults).toEqual([]);
    expect(suppressed.length).toBeGreaterThan(0);
  });

  it('says every reason that there is', async () => {
    const { faults } = await lintPost({ id: 'AUTH-2026-0003', date: '2027-02-01' });
    expect([...faults].sort()).toEqual(['lapsed', 'revokedOn']);
  });

  it('is judged on the day of the post where the draft names one', async () => {
    expect((await lintPost({ id: 'AUTH-2026-0002', date: '2026-02-01' })).faults).toEqual([]);
    expect((await lintPost({ id: 'AUTH-2026-0003', date: '2026-02-28' })).faults).toEqual([]);
    expect((await lintPost({ id: 'AUTH-2026-0003', date: '2026-03-01' })).faults).toEqual(['revokedOn']);
    expect((await lintPost({ date: '2027-01-01' })).faults).toEqual(['lapsed']);
  });

  it('is judged on the day that the option of the rule names, in what it permits too', async () => {
    const rules = { 'valid-authorization-scope': ['error', { clock: '2026-03-15' }] };
    const { faults, suppressed } = await lint({
      'post.md': draft({ id: 'AUTH-2026-0002' }),
      'phi-lint.config.json': JSON.stringify({ authorizations: 'authorizations.csv', rules }),
    });
    expect(faults).toEqual([]);
    expect(suppressed.length).toBeGreaterThan(0);
  });

  it('must cover everybody: one of two that has lapsed permits nothing', async () => {
    const { faults } = await lintPost({ id: '[AUTH-2026-0001, AUTH-2026-0002]' });
    expect(faults).toEqual(['lapsed']);
  });

  it('is named by a column, a field and a directive', async () => {
    const { results, messages } = await lint(
      {
        'a.csv': `Text,Platform,Authorization\n"${STORY}",Facebook,AUTH-2026-0001\n`,
        'b.json': JSON.stringify([{ text: STORY, platform: 'facebook', authorization: 'AUTH-2026-0001' }]),
        'c.html': `<!-- phi-lint-authorization AUTH-2026-0001 -->\n<p>${STORY}</p>`,
        'd.yaml': `# phi-lint-authorization AUTH-2026-0001\n- text: ${STORY}\n  platform: facebook\n`,
        'e.txt': `phi-lint-authorization AUTH-2026-0001\n${STORY}\n`,
      },
      ['--platform', 'facebook'],
    );
    expect(messages).toEqual([]);
    expect(results.map((result) => result.suppressedMessages.length > 0)).toEqual(Array(5).fill(true));
  });

  it('named by a directive without an id is reported', async () => {
    const { messages } = await lint({
      'c.html': '<!-- phi-lint-authorization -->\n<p>Our lobby is open.</p>',
    });
    expect(messages.map((one) => one.messageId)).toEqual(['directive-without-authorization']);
  });

  it('is read from JSON and from YAML', async () => {
    const form = { id: 'R-1', scope: ['story'], channels: ['facebook'], expires: '2027-01-31', part2: false };
    const files = {
      'forms.json': JSON.stringify({ authorizations: [form] }),
      'forms.yaml':
        '- id: R-2\n  scope: story\n  channels: [facebook]\n  expires: 2027-01-31\n  revoked: 2026-03-16\n',
      'phi-lint.config.json': JSON.stringify({ authorizations: ['forms.json', 'forms.yaml'] }),
    };
    expect((await lint({ ...files, 'post.md': draft({ id: 'R-1' }) })).faults).toEqual([]);
    expect((await lint({ ...files, 'post.md': draft({ id: 'R-2' }) })).faults).toEqual(['revokedOn']);
  });

  it('is no draft itself', async () => {
    const { results } = await lintPost({});
    expect(results.map(({ filePath }) => filePath.split('/').at(-1))).toEqual(['post.md']);
  });
});

describe('a broken register', () => {
  const row = (cells: string) => `id,scope,channels,expires,guardian,revoked\n${cells}\n`;

  it.each<[string, string, RegExp]>([
    ['without ids', 'scope,channels\nstory,all\n', /authorizations\.csv: row 1: no column is named "id"/],
    ['with an empty id', row(',story,all,2027-01-31,,'), /row 2: "id" is empty/],
    ['with a name as id', row('Leopoldine Vance,story,all,2027-01-31,,'), /row 2: "id" must be a code/],
    ['with a Social Security number as id', row('219-09-9999,story,all,2027-01-31,,'), /row 2: "id" must be/],
    ['with a day that is none', row('A-1,story,all,2027-02-30,,'), /row 2: "expires" must be a day/],
    [
      'with a guardian by name',
      row('A-1,story,all,2027-02-20,Leopoldine,'),
      /row 2: "guardian" must be yes or no/,
    ],
    ['with a scope that means nothing', row('A-1,blue,all,2027-02-20,,'), /row 2: "scope" names no kind/],
    [
      'with an id twice',
      row('A-1,story,all,2027-02-20,,\na-1,story,all,2027-02-20,,'),
      /row 3: the id stands in .*row 2 too/,
    ],
    ['with an open quote', row('"A-1,story'), /line 2: /],
  ])('%s is one line with file and row, and exit code 2', async (_name, register, line) => {
    const run = await (await open({ 'post.md': draft({}) }, register)).run(['post.md']);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(line);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(run.stderr).not.toMatch(/Leopoldine|219-09|blue/);
  });

  it.each([
    ['missing.csv', /authorizations: "missing\.csv" does not exist/],
    ['forms.docx', /must be a \.csv/],
    ['../elsewhere.csv', /lies outside/],
  ])('that is named as %s is exit code 2', async (authorizations, line) => {
    const run = await (
      await open({ 'post.md': draft({}), 'phi-lint.config.json': JSON.stringify({ authorizations }) })
    ).run(['post.md']);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(line);
  });

  it('of JSON and YAML names line or entry', async () => {
    const files = {
      'phi-lint.config.json': JSON.stringify({ authorizations: 'r.yaml' }),
      'post.md': draft({}),
    };
    const broken = await (await open({ ...files, 'r.yaml': '- id: "A-1\n' })).run(['post.md']);
    expect(broken.stderr).toMatch(/r\.yaml: line \d: is broken/);
    const wrong = await (await open({ ...files, 'r.yaml': '- id: A-1\n- Leopoldine\n' })).run(['post.md']);
    expect(wrong.stderr).toMatch(/r\.yaml: entry 2: must be a map/);
    expect([broken.code, wrong.code]).toEqual([2, 2]);
  });

  it('with a column for names is read, and the user is told to take it out', async () => {
    const register = REGISTER.split('\n')
      .map((line, i) => (line === '' ? '' : `${i === 0 ? 'Patient Name' : 'Leopoldine Vance'},${line}`))
      .join('\n');
    const run = await (await open({ 'post.md': draft({}) }, register)).run(['post.md']);
    expect(run.code).toBe(0);
    expect(run.stderr).toMatch(/column 1 \("Patient Name"\) says whose the forms are.*take it out/);
    expect(run.stdout + run.stderr).not.toContain('Leopoldine');
  });
});

describe('phi-lint authorizations', () => {
  const files = {
    'posts/one.md': draft({}),
    'posts/two.md': draft({ id: 'AUTH-2026-0003' }),
    'posts/three.md': draft({ id: 'Leopoldine Vance' }),
    'posts/none.md': 'Our lobby is open.\n',
    'calendar.csv': `Text,Platform,Authorization\nOur lobby is open.,Facebook,\n"${STORY}",Facebook,AUTH-2026-0003\n`,
  };

  it('lists the posts that rest on each, so that a revocation leads to them', async () => {
    const run = await (await open(files)).run(['authorizations', '--format', 'json']);
    expect(run.code).toBe(0);
    const report = JSON.parse(run.stdout) as {
      authorizations: { id: string; state: string; posts: unknown[] }[];
      unlisted: unknown[];
    };
    const byId = new Map(report.authorizations.map((one) => [one.id, one]));
    expect(byId.get('AUTH-2026-0001')).toMatchObject({
      state: 'in-force',
      posts: [{ filePath: 'posts/one.md', line: 6, faults: [] }],
    });
    expect(byId.get('AUTH-2026-0003')).toMatchObject({
      state: 'revoked',
      revoked: '2026-03-01',
      source: 'authorizations.csv, row 4',
      posts: [
        {
          filePath: 'calendar.csv',
          line: 3,
          locator: 'row 3',
          faults: [{ id: 'revokedOn', date: '2026-03-01' }],
        },
        { filePath: 'posts/two.md' },
      ],
    });
    expect(byId.get('AUTH-2026-0002')).toMatchObject({ state: 'lapsed', posts: [] });
    expect(report.unlisted).toEqual([{ filePath: 'posts/three.md', line: 6 }]);
    expect(run.stdout).not.toContain('Leopoldine');
  });

  it('says what lapses within some days', async () => {
    const states = async (...args: string[]) => {
      const run = await (await open(files)).run(['authorizations', '--format', 'json', ...args]);
      const { authorizations } = JSON.parse(run.stdout) as {
        authorizations: { id: string; state: string }[];
      };
      return authorizations.filter(({ state }) => state === 'lapsing').map(({ id }) => id);
    };
    expect(await states()).toEqual(['AUTH-2026-0004']);
    expect(await states('--within', '19')).toEqual([]);
    expect(await states('--within', '20')).toEqual(['AUTH-2026-0004']);
    expect(await states('--within', '300')).toEqual(['AUTH-2026-0001', 'AUTH-2026-0004']);
  });

  it('is readable', async () => {
    const run = await (await open(files)).run(['authorizations', 'posts']);
    expect(run.stdout).toContain('AUTH-2026-0003  revoked on 2026-03-01\n  posts/two.md:6');
    expect(run.stdout).toContain('AUTH-2026-0004  lapses on 2026-04-05, in 20 days');
    expect(run.stdout).toContain('Not in the register\n  posts/three.md:6');
    expect(run.stdout).not.toContain('Leopoldine');
  });

  it('needs a register', async () => {
    const run = await (await open({ ...files, 'phi-lint.config.json': '{}' })).run(['authorizations']);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('No configuration names a register');
  });
});
