import { afterEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LintResult } from '../../src/engine/result.js';
import { PhiLint } from '../../src/engine/phi-lint.js';
import { CliFolder, type CliWorld } from './run-cli.js';
import { GitFolder } from './git-folder.js';

const LIST = 'phi-lint-suppressions.json';
const NAMED = 'Our patient Philippa Farnsworth fought lymphoma for two years.';
const SWAPPED = 'Our patient Henrietta Oldcastle fought lymphoma for two years.';
const MORE = 'Our patient Barnaby Thistlewood lost a leg to diabetes.';
const SSN = 'Her SSN is 219-09-9998, says the front desk.';
const BIRTH = 'Philippa Farnsworth, born on 03/14/1961, came in with a stroke.';
const CLEAN = 'Walk-in hours are from nine to five.';
const KEY = 'k'.repeat(64);

let folder: CliFolder | undefined;
function drafts(files: Readonly<Record<string, string>>): CliFolder {
  return (folder = new CliFolder(files));
}

afterEach(() => folder?.remove());

const lint = (...args: string[]) => [...args, '--no-config'];
const write = (name: string, text: string) => writeFileSync(join(folder?.path ?? '', name), text);
const read = (name = LIST) => readFileSync(join(folder?.path ?? '', name), 'utf8');
const codeOf = async (...args: string[]) => (await folder?.run(lint(...args)))?.code;
const messagesOf = async (...args: string[]) => {
  const { stdout } = (await folder?.run(lint(...args, '--format', 'json'))) ?? { stdout: '[]' };
  return (JSON.parse(stdout) as LintResult[]).flatMap(({ messages }) => messages);
};
const rulesOf = async () => (await messagesOf()).map(({ ruleId }) => ruleId ?? '');

describe('the list of existing findings', () => {
  it('silences what was there when it was made, and lists it', async () => {
    const { run } = bound(drafts({ 'post.md': `${NAMED}\n` }));
    expect(await codeOf()).toBe(1);
    const made = await run(lint('--suppress-all'));
    expect(made.code).toBe(0);
    expect(made.stderr).toMatch(/holds \d{1,9} findings? of these files/);
    const again = await run(lint());
    expect(again.code).toBe(0);
    expect(again.stdout).toMatch(/\d{1,9} findings? on the list of existing findings/);
    const { stdout } = await run(lint('--format', 'json'));
    const [result] = JSON.parse(stdout) as LintResult[];
    expect(result?.messages).toEqual([]);
    expect(result?.suppressedMessages.length).toBeGreaterThan(0);
    expect(result?.suppressedMessages.flatMap(({ suppressions }) => suppressions)).toContainEqual(
      expect.objectContaining({ kind: 'file' }),
    );
    expect(stdout).not.toContain('digest');
  });

  it.each([
    ['below a new heading', `# News\n\n${CLEAN}\n\n${NAMED}\n`],
    ['behind a line in front of it', `${CLEAN}\n${NAMED}\n`],
    ['before another paragraph', `${NAMED}\n\n${CLEAN}\n`],
    ['with other blanks', `${NAMED.replaceAll(' ', '  ')}\n\n\n`],
    ['with other line ends', `\r\n${NAMED}\r\n`],
  ])('holds where the finding stands %s', async (_, text) => {
    drafts({ 'post.md': `${NAMED}\n` });
    await codeOf('--suppress-all');
    write('post.md', text);
    expect(await codeOf()).toBe(0);
  });

  it.each([
    ['another person in the same words', `${SWAPPED}\n`],
    ['another disease in the same words', `${NAMED.replace('lymphoma', 'leukemia')}\n`],
    ['another sentence', `${NAMED}\n\n${MORE}\n`],
    ['the same sentence again', `${NAMED}\n\n${NAMED}\n`],
  ])('is new, with exit code 1: %s', async (_, text) => {
    drafts({ 'post.md': `${NAMED}\n` });
    await codeOf('--suppress-all');
    write('post.md', text);
    expect(await codeOf()).toBe(1);
  });

  it('is new in another file, and where the file is renamed', async () => {
    drafts({ 'post.md': `${NAMED}\n` });
    await codeOf('--suppress-all');
    write('other.md', `${NAMED}\n`);
    expect(await codeOf('other.md')).toBe(1);
    expect(await codeOf('post.md')).toBe(0);
  });

  it('is new where another sentence changes that makes it true', async () => {
    const story = [
      'Philippa Farnsworth came to our clinic in the spring.',
      'She was diagnosed with lymphoma and lost her hair.',
      'Her daughter Maude, 9, lives in Larkspur Falls and drives a red go-kart.',
    ].join('\n');
    drafts({ 'post.md': story });
    const cluster = (await messagesOf()).find(({ ruleId }) => ruleId === 'no-quasi-identifier-cluster');
    expect(cluster?.related?.map(({ line }) => line)).not.toEqual([]);
    expect(cluster?.related?.every(({ line }) => line === cluster.line)).toBe(false);
    await codeOf('--suppress-all');
    write('post.md', story.replace('lymphoma', 'leukemia'));
    expect((await messagesOf()).map(({ ruleId }) => ruleId)).toContain('no-quasi-identifier-cluster');
  });

  it('names the same words in two files differently', async () => {
    drafts({ 'a.md': `${NAMED}\n`, 'b.md': `${NAMED}\n` });
    await codeOf('--suppress-all');
    const digests = digestsOf(read());
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('counts: one row more of the same words makes all of them new', async () => {
    const row = 'reply,"Thanks for coming in for your chemotherapy last week!"\n';
    drafts({ 'replies.csv': `kind,body\n${row}${row}` });
    await codeOf('--suppress-all');
    expect(await codeOf()).toBe(0);
    write('replies.csv', `kind,body\n${row}${row}${row}`);
    expect(await codeOf()).toBe(1);
    write('replies.csv', `kind,body\n${row}`);
    expect(await codeOf()).toBe(0);
  });

  it('takes a row of a calendar as a whole', async () => {
    const row = 'Thanks for coming in for your chemotherapy last week!';
    drafts({ 'replies.csv': `kind,author,body\nreply,@amber_l,"${row}"\nreply,@noor_k,"${row}"\n` });
    await codeOf('--suppress-all');
    expect(await codeOf()).toBe(0);
    write('replies.csv', `kind,author,body\nreply,@noor_k,"${row}"\nreply,@amber_l,"${row}"\n`);
    expect(await codeOf()).toBe(0);
    write('replies.csv', `kind,author,body\nreply,@amber_l,"${row}"\nreply,@noor_k,"${row} See you."\n`);
    expect(await codeOf()).toBe(1);
  });

  it.each([
    ['a Social Security number', SSN, 'no-ssn'],
    ['a date of birth', BIRTH, 'no-patient-date'],
    ['a record number', 'MRN 84420193 is ready for pickup.', 'no-record-number'],
    ['an account number', 'Her account number is 5540-22817.', 'no-plan-or-account-number'],
    [
      'substance use',
      'Philippa Farnsworth is ninety days sober after our methadone program.',
      'no-sensitive-condition-link',
    ],
  ])('never holds %s', async (_, text, ruleId) => {
    const { run } = bound(drafts({ 'post.md': `${text}\n` }));
    expect((await messagesOf()).map((message) => message.ruleId)).toContain(ruleId);
    const made = await run(lint('--suppress-all'));
    expect(made.code).toBe(1);
    expect(made.stderr).toContain('must be repaired');
    expect((await messagesOf()).map((message) => message.ruleId)).toContain(ruleId);
    expect(read()).not.toContain('"no-ssn"');
  });

  it('holds no word of a draft, no line and no hash that can be looked up', async () => {
    drafts({ 'post.md': `${NAMED}\n\n${MORE}\n\n${SSN}\n` });
    await codeOf('--suppress-all');
    const list = read();
    const words = [NAMED, MORE, SSN, ...`${NAMED} ${MORE} ${SSN}`.split(/[\s.,]+/).filter(isTelling)];
    for (const word of [...words, 'Philippa Farnsworth', '219-09-9998', '219099998']) {
      expect(list).not.toContain(word);
      expect(list).not.toContain(
        Buffer.from(word)
          .toString('base64')
          .replace(/={1,2}$/, ''),
      );
      for (const algorithm of ['md5', 'sha1', 'sha256']) {
        for (const text of [word, word.toLowerCase()])
          expect(list).not.toContain(createHash(algorithm).update(text).digest('hex').slice(0, 12));
      }
    }
    const { suppressions } = JSON.parse(list) as { suppressions: object };
    expect(JSON.stringify(suppressions)).not.toMatch(/line|column|\d{4}-\d\d-\d\d/);
  });

  it('gives each repository digests of its own', async () => {
    drafts({ 'post.md': `${NAMED}\n` });
    await codeOf('--suppress-all');
    const first = read();
    rmSync(join(folder?.path ?? '', LIST));
    await codeOf('--suppress-all');
    expect(digestsOf(read()).filter((digest) => first.includes(digest))).toEqual([]);
  });

  it('is the same, byte by byte, however often and in whichever order it is made', async () => {
    drafts({ 'b.md': `${NAMED}\n\n${MORE}\n`, 'a/c.md': '' });
    write('a/c.md', `${MORE}\n`);
    await codeOf('--suppress-all');
    const first = read();
    const { mtimeMs } = statSync(join(folder?.path ?? '', LIST));
    await codeOf('--suppress-all', 'b.md', 'a');
    await codeOf('--prune-suppressions', 'b.md');
    expect(read()).toBe(first);
    expect(statSync(join(folder?.path ?? '', LIST)).mtimeMs).toBe(mtimeMs);
    expect(Object.keys((JSON.parse(first) as { suppressions: object }).suppressions)).toEqual([
      'a/c.md',
      'b.md',
    ]);
  });

  it('keeps what it holds of files that a run does not look at', async () => {
    drafts({ 'a.md': `${NAMED}\n`, 'b.md': `${MORE}\n` });
    await codeOf('--suppress-all', 'a.md');
    await codeOf('--suppress-all', 'b.md');
    expect(await codeOf()).toBe(0);
  });

  it('keeps what it holds of a file that cannot be read', async () => {
    drafts({ 'a.md': `${NAMED}\n` });
    await codeOf('--suppress-all');
    const before = read();
    writeFileSync(join(folder?.path ?? '', 'a.md'), Uint8Array.from([0, 159, 146, 150, 0, 0, 1, 2]));
    expect(await codeOf('--suppress-all', 'a.md')).toBe(2);
    expect(read()).toBe(before);
  });

  it('is written as a whole: no other file stays behind', async () => {
    drafts({ 'post.md': `${NAMED}\n` });
    await codeOf('--suppress-all');
    expect(readdirSync(folder?.path ?? '').sort()).toEqual([LIST, 'post.md']);
  });

  it('is no draft, wherever it is', async () => {
    drafts({ 'post.md': `${CLEAN}\n` });
    mkdirSync(join(folder?.path ?? '', 'lists'));
    const location = ['--suppressions-location', 'lists/known.json'];
    await codeOf('--suppress-all', ...location);
    expect(existsSync(join(folder?.path ?? '', 'lists/known.json'))).toBe(true);
    const { stdout } = (await folder?.run(lint('--format', 'json', ...location))) ?? { stdout: '[]' };
    expect(JSON.parse(stdout)).toHaveLength(1);
  });
});

describe('--suppress-rule', () => {
  it('puts the findings of one rule on the list, in place of what it held of that rule, and leaves the rest', async () => {
    const { run } = bound(drafts({ 'post.md': `${NAMED}\n` }));
    const all = await rulesOf();
    const made = await run(lint('--suppress-rule', 'no-patient-name'));
    expect(made.code).toBe(1);
    expect(made.stderr).toMatch(/holds 1 finding of these files\. \d{1,3} findings? not on it\./);
    expect(await rulesOf()).toEqual(all.filter((rule) => rule !== 'no-patient-name'));
    const others = new Set(await rulesOf());
    await run(lint(...[...others].flatMap((rule) => ['--suppress-rule', rule])));
    expect(await codeOf()).toBe(0);
    write('post.md', `${SWAPPED}\n`);
    await run(lint('--suppress-rule', 'no-patient-name'));
    expect(read().match(/"no-patient-name"/g)).toHaveLength(1);
    expect(await rulesOf()).toEqual(all.filter((rule) => rule !== 'no-patient-name'));
  });
});

describe('--fix', () => {
  it('takes out what is on the list too, as in ESLint, and what is left of the sentence is new', async () => {
    const { run } = bound(drafts({ 'post.md': 'Our patient Philippa Farnsworth left our ICU.\n' }));
    expect(await codeOf('--suppress-all')).toBe(0);
    const fixed = await run(lint('--fix'));
    expect(read('post.md')).toBe('Our patient left our ICU.\n');
    expect(fixed.stderr).toContain('--prune-suppressions');
    expect(fixed.code).toBe(1);
    await codeOf('--prune-suppressions');
    expect(read()).not.toContain('no-patient-name');
  });
});

describe('what no longer occurs', () => {
  it('is told, fails where that is asked for, and is new again once the list is pruned', async () => {
    const { run } = bound(drafts({ 'a.md': `${NAMED}\n`, 'b.md': `${MORE}\n` }));
    await codeOf('--suppress-all');
    write('a.md', `${CLEAN}\n`);
    const stale = await run(lint());
    expect(stale.code).toBe(0);
    expect(stale.stderr).toContain('--prune-suppressions');
    expect(await codeOf('--pass-on-unpruned-suppressions')).toBe(0);
    expect(await codeOf('--fail-on-unpruned-suppressions')).toBe(2);
    expect(await codeOf('--fail-on-unpruned-suppressions', '--pass-on-unpruned-suppressions')).toBe(2);
    expect(await codeOf('--fail-on-unpruned-suppressions', 'b.md')).toBe(0);
    expect((await run(lint('--prune-suppressions'))).code).toBe(0);
    expect(read()).not.toContain('a.md');
    expect(read()).toContain('b.md');
    expect(await codeOf()).toBe(0);
    write('a.md', `${NAMED}\n`);
    expect(await codeOf()).toBe(1);
  });

  it('is pruned of deleted files, and nothing is added', async () => {
    drafts({ 'a.md': `${NAMED}\n`, 'b.md': `${MORE}\n` });
    await codeOf('--suppress-all');
    rmSync(join(folder?.path ?? '', 'a.md'));
    write('b.md', `${MORE}\n\n${SWAPPED}\n`);
    expect(await codeOf('--prune-suppressions')).toBe(1);
    expect(read()).not.toContain('a.md');
    expect(await codeOf()).toBe(1);
  });
});

describe('a list that cannot be trusted ends the run with 2', () => {
  const cases: [string, (list: string) => string][] = [
    ['cut off', (list) => list.slice(0, -20)],
    ['empty', () => ''],
    ['in conflict', (list) => list.replace('{', '{\n<<<<<<< ours\n=======\n>>>>>>> theirs\n')],
    ['of another version', (list) => list.replace('"version": 1', '"version": 2')],
    ['with no salt', (list) => list.replace(/"salt".*/, '')],
    ['with a number that is none', (list) => list.replace(/": 1\b(?!,\n {2}"salt)/, '": -1')],
    ['with a digest that is none', (list) => list.replace(/"[\da-f]{32}"/, '"all"')],
    ['a list', () => '[]'],
  ];
  it.each(cases)('%s', async (_, damage) => {
    const { run } = bound(drafts({ 'post.md': `${NAMED}\n` }));
    await codeOf('--suppress-all');
    const whole = read();
    expect(damage(whole)).not.toBe(whole);
    write(LIST, damage(whole));
    for (const flags of [[], ['--suppress-all'], ['--prune-suppressions']]) {
      const { code, stderr, stdout } = await run(lint(...flags));
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`${LIST}: this list of existing findings is broken`);
    }
    expect(read()).toBe(damage(whole));
  });

  it('a list that was named and is not there, a folder', async () => {
    const { run } = bound(drafts({ 'post.md': `${NAMED}\n` }));
    expect((await run(lint('--suppressions-location', 'none.json'))).code).toBe(2);
    expect((await run(lint('--prune-suppressions'))).code).toBe(2);
    mkdirSync(join(folder?.path ?? '', LIST));
    expect((await run(lint())).code).toBe(2);
  });

  it('flags that contradict one another', async () => {
    const { run } = bound(drafts({ 'post.md': `${NAMED}\n` }));
    for (const flags of [['--prune-suppressions'], ['--staged'], ['--stdin'], ['-']]) {
      expect((await run(lint('--suppress-all', ...flags))).code).toBe(2);
      expect((await run(lint('--suppress-rule', 'no-patient-name', ...flags))).code).toBe(2);
    }
    const unknown = await run(lint('--suppress-rule', 'no-patient-nam'));
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('Did you mean "no-patient-name"?');
    expect(existsSync(join(folder?.path ?? '', LIST))).toBe(false);
  });
});

describe('with a key of the organisation', () => {
  const keyed: CliWorld = { env: { PHI_LINT_BASELINE_KEY: KEY } };

  it('the list holds no salt, and is heeded with the same key only', async () => {
    const { run } = bound(drafts({ 'post.md': `${NAMED}\n` }));
    expect((await run(lint('--suppress-all'), keyed)).code).toBe(0);
    expect(read()).not.toMatch(/salt|kkkk/);
    expect((await run(lint(), keyed)).code).toBe(0);
    const without = await run(lint());
    expect(without.code).toBe(2);
    expect(without.stderr).toContain('PHI_LINT_BASELINE_KEY');
    const other = await run(lint(), { env: { PHI_LINT_BASELINE_KEY: 'q'.repeat(64) } });
    expect(other.code).toBe(2);
    expect(other.stderr).not.toMatch(/k{8}|q{8}/);
  });

  it('the key may stand in a file', async () => {
    const { run } = bound(drafts({ 'post.md': `${NAMED}\n`, 'secret/key': `${KEY}\n` }));
    const world: CliWorld = { env: { PHI_LINT_BASELINE_KEY_FILE: 'secret/key' } };
    expect((await run(lint('--suppress-all', 'post.md'), world)).code).toBe(0);
    expect((await run(lint('post.md'), keyed)).code).toBe(0);
    expect((await run(lint(), { env: { PHI_LINT_BASELINE_KEY_FILE: 'nowhere' } })).code).toBe(2);
  });

  it('a key that is too short is refused, and so is one for a list that was made without', async () => {
    const { run } = bound(drafts({ 'post.md': `${NAMED}\n` }));
    expect((await run(lint('--suppress-all'), { env: { PHI_LINT_BASELINE_KEY: 'hunter2' } })).code).toBe(2);
    await codeOf('--suppress-all');
    expect((await run(lint(), keyed)).code).toBe(2);
  });
});

describe('where else the list holds', () => {
  it('in what is staged', async () => {
    const repo = new GitFolder({ 'post.md': `${NAMED}\n` });
    folder = repo;
    await codeOf('--suppress-all');
    repo.git('add', '--all');
    expect(await codeOf('--staged')).toBe(0);
    repo.stage('post.md', `${SWAPPED}\n`);
    repo.write('post.md', `${NAMED}\n`);
    expect(await codeOf('--staged')).toBe(1);
  });

  it('in the library, where it is asked for', async () => {
    drafts({ 'post.md': `${NAMED}\n` });
    await codeOf('--suppress-all');
    const options = { cwd: folder?.path ?? '', configFile: false as const };
    const [plain] = await new PhiLint(options).lintFiles(['post.md']);
    const [settled] = await new PhiLint({ ...options, baseline: {} }).lintFiles(['post.md']);
    expect([plain?.errorCount, settled?.errorCount]).toEqual([expect.any(Number), 0]);
    expect(plain?.errorCount).toBeGreaterThan(0);
  });
});

function bound(made: CliFolder): { run: CliFolder['run'] } {
  return { run: (args, world) => made.run(args, world) };
}

/** Words that the ids of rules hold too tell nothing. */
function isTelling(word: string): boolean {
  return word.length > 3 && !['patient', 'Patient'].includes(word);
}

function digestsOf(list: string): string[] {
  return [...list.matchAll(/"([\da-f]{32})"/g)].map(([, digest = '']) => digest);
}
