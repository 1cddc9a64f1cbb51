import { afterEach, describe, expect, it } from '@jest/globals';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { writeFixed } from '../../src/engine/output-fixes.js';
import { PhiLint } from '../../src/index.js';
import { docxFile } from '../readers/office-files.js';
import { CliFolder, type CliRun } from './run-cli.js';

const POST = 'Our patient Lucinda Marrow had a stroke on March 3, 2024. MRN 4482913.\n';
const FIXED = 'Our patient had a stroke in 2024. MRN (removed).\n';

let folder: CliFolder;
afterEach(() => folder.remove());

function open(files: Readonly<Record<string, string | Uint8Array>>): (name: string) => string {
  folder = new CliFolder(files);
  return (name) => join(folder.path, name);
}

function run(...args: string[]): Promise<CliRun> {
  return folder.run(['--no-config', ...args]);
}

describe('--fix', () => {
  it('writes what it fixed and reports what is left', async () => {
    const at = open({ 'post.md': POST, 'clean.md': 'Walk-in hours.\n' });
    const before = statSync(at('clean.md')).mtimeMs;
    const { code, stdout, stderr } = await run('--fix', '--format', 'json', '.');
    expect(stderr).toBe('phi-lint: changed 1 file: post.md. Read what it wrote before you post it.\n');
    expect(readFileSync(at('post.md'), 'utf8')).toBe(FIXED);
    expect(statSync(at('clean.md')).mtimeMs).toBe(before);
    expect(readdirSync(folder.path).sort()).toEqual(['clean.md', 'post.md']);
    const rules = (JSON.parse(stdout) as { messages: { ruleId: string }[] }[]).flatMap(({ messages }) =>
      messages.map(({ ruleId }) => ruleId),
    );
    expect(rules).not.toContain('no-patient-name');
    expect(code).toBe(rules.length > 0 ? 1 : 0);
  });

  it('prints no text of a file that it wrote', async () => {
    open({ 'post.md': POST });
    const { stdout, stderr } = await run('--fix', '--format', 'json', 'post.md');
    expect(stdout + stderr).not.toMatch(/stroke|Marrow|4482913|"output"/);
  });

  it('changes nothing the second time', async () => {
    const at = open({ 'post.md': POST });
    await run('--fix', 'post.md');
    const first = statSync(at('post.md'));
    await run('--fix', 'post.md');
    expect(readFileSync(at('post.md'), 'utf8')).toBe(FIXED);
    expect(statSync(at('post.md')).ino).toBe(first.ino);
  });

  it('with --quiet leaves warnings as they are', async () => {
    const at = open({ 'post.md': POST });
    await run('--fix', '--quiet', '--rule', 'no-patient-date: warn', 'post.md');
    expect(readFileSync(at('post.md'), 'utf8')).toBe(
      'Our patient had a stroke on March 3, 2024. MRN (removed).\n',
    );
  });

  it('leaves what a directive or an authorization permits', async () => {
    const post = `---\nauthorization: A-2024-17\nauthorizationExpires: 2999-01-01\n---\n\nOur patient Lucinda Marrow is home after a stroke.\n`;
    const at = open({ 'post.md': post });
    await run('--fix', 'post.md');
    expect(readFileSync(at('post.md'), 'utf8')).toBe(post);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFFé ü\r\n${POST}\rend`, 'utf8')],
    ['UTF-16', Buffer.from(`\uFEFFé ü\r\n${POST}\rend`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(`A draft for May\r\n${POST}\rend`, 'utf16le')],
    ['UTF-16 of big endian', Buffer.from(`\uFEFFé\r\n${POST}`, 'utf16le').swap16()],
    ['windows-1252', Buffer.from(`caf\xe9 \x93quoted\x94\r\n${POST}`, 'latin1')],
  ])('keeps each byte around in %s', async (_name, bytes) => {
    const at = open({ 'post.txt': bytes });
    await run('--fix', 'post.txt');
    const changed = (text: string) =>
      text
        .replace(' Lucinda Marrow', '')
        .replace('on March 3, 2024', 'in 2024')
        .replace('4482913', '(removed)');
    const isBig = bytes[0] === 0xfe;
    const encoding = bytes.includes(0) ? 'utf16le' : bytes[0] === 0xef ? 'utf8' : 'latin1';
    const little = isBig ? Buffer.from(bytes).swap16() : bytes;
    const expected = Buffer.from(changed(little.toString(encoding)), encoding);
    expect(readFileSync(at('post.txt')).equals(isBig ? expected.swap16() : expected)).toBe(true);
  });

  it('keeps the permissions of a file', async () => {
    const at = open({ 'post.md': POST });
    chmodSync(at('post.md'), 0o664);
    await run('--fix', 'post.md');
    expect(readFileSync(at('post.md'), 'utf8')).toBe(FIXED);
    if (process.platform !== 'win32') expect(statSync(at('post.md')).mode & 0o777).toBe(0o664);
  });

  it('does not write a file that is read-only', async () => {
    const at = open({ 'post.md': POST, 'other.md': POST });
    chmodSync(at('post.md'), 0o444);
    const { code, stderr } = await run('--fix', 'post.md', 'other.md');
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /post\.md: cannot write the fixed text: the file is read-only\. The file is as it was\./,
    );
    expect(readFileSync(at('post.md'), 'utf8')).toBe(POST);
    expect(readFileSync(at('other.md'), 'utf8')).toBe(FIXED);
    expect(readdirSync(folder.path).sort()).toEqual(['other.md', 'post.md']);
  });

  it('follows a link inside of the folder, and none that leads out', async () => {
    const outside = new CliFolder({ 'post.md': POST });
    const at = open({ 'real/post.md': POST });
    symlinkSync(at('real/post.md'), at('inner.md'));
    symlinkSync(join(outside.path, 'post.md'), at('outer.md'));
    symlinkSync(outside.path, at('folder'));
    await run('--fix', 'inner.md');
    expect(lstatSync(at('inner.md')).isSymbolicLink()).toBe(true);
    expect(readFileSync(at('real/post.md'), 'utf8')).toBe(FIXED);
    for (const path of ['outer.md', 'folder/post.md']) {
      const { code, stderr } = await run('--fix', path);
      expect(code).toBe(2);
      expect(stderr).toContain('it is a link that leads out of the folder');
    }
    expect(readFileSync(join(outside.path, 'post.md'), 'utf8')).toBe(POST);
    outside.remove();
  });

  it('writes a file that is named outside of the folder', async () => {
    const outside = new CliFolder({ 'post.md': POST });
    open({});
    await run('--fix', join(outside.path, 'post.md'));
    expect(readFileSync(join(outside.path, 'post.md'), 'utf8')).toBe(FIXED);
    outside.remove();
  });

  it('says of a format that is not written that it is not', async () => {
    const bytes = docxFile([['Our patient Lucinda Marrow had a stroke on March 3, 2024.']]);
    const at = open({ 'post.docx': bytes });
    const { code, stderr, stdout } = await run('--fix', '--format', 'json', 'post.docx');
    expect(code).toBe(1);
    expect(stderr).toContain('post.docx is of a format that is not written: change it by hand.');
    expect(stdout).toContain('"fixableErrorCount":0');
    expect(readFileSync(at('post.docx')).equals(bytes)).toBe(true);
  });

  it('leaves a draft that cannot be read as a whole', async () => {
    const broken = `[{"text": ${JSON.stringify(POST)}}, {"text": ]`;
    const at = open({ 'posts.json': broken });
    expect((await run('--fix', 'posts.json')).code).toBe(2);
    expect(readFileSync(at('posts.json'), 'utf8')).toBe(broken);
  });

  it('leaves a file some bytes of which give no character', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Grüße. '),
      Buffer.from([0xc3, 0x28]),
      Buffer.from(` ${POST} Größe, Übung, Äpfel.`),
    ]);
    const at = open({ 'post.txt': bytes });
    expect((await run('--fix', 'post.txt')).code).toBe(2);
    expect(readFileSync(at('post.txt')).equals(bytes)).toBe(true);
  });

  it('fixes files too that are long enough to be read row by row', async () => {
    const rows = Array.from({ length: 40 }, () => `${'x'.repeat(30_000)},Walk-in hours.\n`);
    const table = (post: string) => `id,caption\n${rows.join('')}y,"${post.trim()}"\n`;
    const at = open({ 'long.csv': table(POST) });
    await run('--fix', 'long.csv');
    expect(readFileSync(at('long.csv'), 'utf8') === table(FIXED)).toBe(true);
  });

  it.each([
    [['--fix', '--fix-dry-run', 'post.md'], 'use one of the two'],
    [['--fix', '--staged'], 'fix the files, stage them, then check'],
    [['--fix-dry-run', '--staged'], 'fix the files, stage them, then check'],
  ])('refuses %j', async (args, reason) => {
    const at = open({ 'post.md': POST });
    const { code, stderr } = await run(...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(reason)]);
    expect(readFileSync(at('post.md'), 'utf8')).toBe(POST);
  });
});

describe('--fix-dry-run', () => {
  it('writes nothing and shows the text in JSON alone', async () => {
    const at = open({ 'post.md': POST });
    const { stdout } = await run('--fix-dry-run', '--format', 'json', 'post.md');
    expect(JSON.parse(stdout)).toEqual([expect.objectContaining({ output: FIXED })]);
    expect(readFileSync(at('post.md'), 'utf8')).toBe(POST);
    for (const format of ['stylish', 'sarif', 'html', 'markdown', 'junit']) {
      const report = await run('--fix-dry-run', '--format', format, 'post.md');
      expect(report.stdout).not.toContain('had a stroke');
    }
  });

  it.each(['--fix', '--fix-dry-run'])('shows what came from stdin in JSON, with %s', async (flag) => {
    open({});
    const args = ['--no-config', flag, '--stdin', '--stdin-filename', 'post.md', '--format', 'json'];
    const { stdout } = await folder.run(args, { stdin: POST });
    expect(JSON.parse(stdout)).toEqual([expect.objectContaining({ output: FIXED })]);
    expect(existsSync(join(folder.path, 'post.md'))).toBe(false);
  });

  it('has no text where nothing was fixed', async () => {
    open({ 'clean.md': 'Walk-in hours.\n' });
    expect((await run('--fix-dry-run', '--format', 'json', 'clean.md')).stdout).not.toContain('output');
  });
});

describe('a report without --fix', () => {
  it('offers fixes as ESLint does: offsets in the file, and no words of it', async () => {
    open({ 'post.md': POST });
    const { stdout } = await run('--format', 'json', 'post.md');
    const [result] = JSON.parse(stdout) as {
      fixableErrorCount: number;
      messages: { ruleId: string; fix?: { range: [number, number]; text: string } }[];
    }[];
    const name = result?.messages.find(({ ruleId }) => ruleId === 'no-patient-name');
    expect(name?.fix).toEqual({ range: [11, 26], text: '' });
    expect(result?.fixableErrorCount).toBeGreaterThanOrEqual(3);
    expect(stdout).not.toMatch(/Marrow|4482913|March/);
  });

  it('offers none where an escape, a reference or a tag stands among the words', async () => {
    open({
      'a.html': '<p>Our patient had a stroke on March&nbsp;3, 2024.</p>',
      'b.html': '<p>Her MRN 448<b>29</b>13 is known.</p>',
      'c.json': '{"text": "Her MRN 44\\u003829138 is known."}',
      'd.json': '{"text": "Our patient had a stroke.", "mrn": 4482913}',
    });
    const { stdout } = await run('--format', 'json', '.');
    for (const { messages } of JSON.parse(stdout) as { messages: { fix?: unknown }[] }[])
      expect(messages.filter(({ fix }) => fix)).toEqual([]);
  });
});

describe('writing a fixed file', () => {
  async function fixedResult(at: (name: string) => string) {
    const [result] = await new PhiLint({ cwd: folder.path, configFile: false, fix: true }).lintFiles([
      at('post.md'),
    ]);
    if (!result?.output) throw new Error('Nothing was fixed.');
    return result;
  }

  it('leaves the file as it was where the disk is full', async () => {
    const at = open({ 'post.md': POST });
    const result = await fixedResult(at);
    const fill = async (file: { writeFile(text: string): Promise<void> }) => {
      await file.writeFile('Our');
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    };
    await expect(writeFixed(result, { cwd: folder.path, fill })).rejects.toThrow('the disk is full');
    expect(readFileSync(at('post.md'), 'utf8')).toBe(POST);
    expect(readdirSync(folder.path)).toEqual(['post.md']);
  });

  it('does not overwrite what somebody wrote in the meantime', async () => {
    const at = open({ 'post.md': POST });
    const result = await fixedResult(at);
    writeFileSync(at('post.md'), `${POST}More.\n`);
    await expect(PhiLint.outputFixes([result], { cwd: folder.path })).rejects.toThrow(
      'it changed while it was checked',
    );
    expect(readFileSync(at('post.md'), 'utf8')).toBe(`${POST}More.\n`);
  });

  it('does not make a file that is gone', async () => {
    const at = open({ 'post.md': POST });
    const result = await fixedResult(at);
    mkdirSync(at('kept'));
    folder.remove();
    await expect(PhiLint.outputFixes([result], { cwd: folder.path })).rejects.toThrow('it does not exist');
  });
});
