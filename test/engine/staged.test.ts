import { afterEach, describe, expect, it } from '@jest/globals';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PhiLint } from '../../src/engine/phi-lint.js';
import { CliFolder } from '../cli/run-cli.js';
import { GitFolder } from '../cli/git-folder.js';

const BAD = 'Her SSN is 219-09-9998, says the front desk.\n';
const CLEAN = 'Walk-in hours are from nine to five.\n';

let folder: GitFolder | CliFolder | undefined;
function repository(files?: Readonly<Record<string, string>>): GitFolder {
  const made = new GitFolder(files);
  folder = made;
  return made;
}

afterEach(() => folder?.remove());

describe('--staged', () => {
  it('lints the index and not the file: staged bad, repaired on the disk', async () => {
    const repo = repository();
    repo.stage('post.md', BAD);
    repo.write('post.md', CLEAN);
    expect(await repo.rulesByFile(['--staged'])).toEqual({ 'post.md': ['no-ssn'] });
    expect((await repo.run(['--staged', '--no-config'])).code).toBe(1);
  });

  it('lints the index and not the file: staged clean, bad on the disk', async () => {
    const repo = repository();
    repo.stage('post.md', CLEAN);
    repo.write('post.md', BAD);
    expect(await repo.rulesByFile(['--staged'])).toEqual({ 'post.md': [] });
  });

  it('lints the index also where there are threads, which read files', async () => {
    const repo = repository();
    for (const name of ['a.md', 'b.md']) {
      repo.stage(name, BAD);
      repo.write(name, CLEAN);
    }
    const inThreads = new PhiLint({ cwd: repo.path, configFile: false, staged: true, concurrency: 2 });
    const found = await inThreads.lintFiles([]);
    expect(found.map(({ errorCount }) => errorCount)).toEqual([1, 1]);
  });

  it('lints a file that is staged and no longer on the disk', async () => {
    const repo = repository();
    repo.stage('post.md', BAD);
    repo.delete('post.md');
    expect(await repo.rulesByFile(['--staged'])).toEqual({ 'post.md': ['no-ssn'] });
  });

  it('lints what the next commit changes, and nothing else', async () => {
    const repo = repository({ 'old.md': BAD, 'post.md': CLEAN, 'gone.md': BAD, 'name.md': BAD });
    repo.commit();
    repo.write('untracked.md', BAD);
    repo.write('unstaged.md', BAD);
    repo.stage('post.md', `${CLEAN}Bring a friend.\n`);
    repo.git('rm', '--quiet', 'gone.md');
    repo.git('mv', 'name.md', 'renamed.md');
    repo.git('add', '--intent-to-add', 'unstaged.md');
    expect(await repo.rulesByFile(['--staged'])).toEqual({ 'post.md': [], 'renamed.md': ['no-ssn'] });
  });

  it('takes names of any kind', async () => {
    const repo = repository();
    const names = [
      'with blank.md',
      'tab\there.md',
      'line\nbreak.md',
      '"quoted".md',
      'ünïcödé.md',
      '[brackets]*.md',
      '-dash.md',
    ];
    for (const name of names) repo.stage(name, BAD);
    expect(Object.keys(await repo.rulesByFile(['--staged'])).sort()).toEqual([...names].sort());
    expect(Object.keys(await repo.rulesByFile(['--staged', '[brackets]*.md']))).toEqual(['[brackets]*.md']);
  });

  it('reads no link and no submodule', async () => {
    const repo = repository();
    const inner = new GitFolder({ 'inner.md': BAD });
    inner.commit();
    repo.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.path, 'module.md');
    inner.remove();
    symlinkSync('elsewhere.md', join(repo.path, 'link.md'));
    repo.git('add', 'link.md');
    repo.stage('post.md', CLEAN);
    expect(await repo.rulesByFile(['--staged'])).toEqual({ 'post.md': [] });
  });

  it('takes the whole repository from a folder of it, and the paths that are named', async () => {
    const repo = repository();
    repo.stage('drafts/may.md', BAD);
    repo.stage('drafts/deep/june.md', CLEAN);
    repo.stage('post.md', CLEAN);
    const inDrafts = new PhiLint({ cwd: join(repo.path, 'drafts'), configFile: false, staged: true });
    const found = await inDrafts.lintFiles([]);
    expect(found.map(({ filePath }) => filePath.slice(repo.path.length + 1)).sort()).toEqual([
      'drafts/deep/june.md',
      'drafts/may.md',
      'post.md',
    ]);
    expect(Object.keys(await repo.rulesByFile(['--staged', 'drafts']))).toHaveLength(2);
    expect(Object.keys(await repo.rulesByFile(['--staged', 'drafts/*.md']))).toEqual(['drafts/may.md']);
    expect(Object.keys(await repo.rulesByFile(['--staged', 'drafts/may.md', 'post.md']))).toHaveLength(2);
  });

  it('passes over what a folder does not stand for, and heeds ignores', async () => {
    const repo = repository();
    repo.stage('.github/notes.md', BAD);
    repo.stage('node_modules/a/readme.md', BAD);
    repo.stage('package.json', '{}');
    repo.stage('code.c', 'int main;');
    repo.stage('archive/old.md', BAD);
    repo.stage('post.md', CLEAN);
    expect(await repo.rulesByFile(['--staged', '--ignore-pattern', 'archive'])).toEqual({ 'post.md': [] });
    const named = await repo.run([
      '--staged',
      '--no-config',
      '--ignore-pattern',
      'archive',
      'archive/old.md',
    ]);
    expect(named.stderr).toContain('archive/old.md is ignored and was not checked');
    expect(Object.keys(await repo.rulesByFile(['--staged', '.github/notes.md']))).toEqual([
      '.github/notes.md',
    ]);
  });

  it('reads a long staged file whole', async () => {
    const repo = repository();
    const rows = Array.from({ length: 3000 }, (_, i) => `${i},Walk-in hours are from nine to five today.`);
    repo.stage('calendar.csv', `id,Caption\n${rows.join('\n')}\n3000,"${BAD.trim()}"\n`);
    expect(await repo.rulesByFile(['--staged'])).toEqual({ 'calendar.csv': ['no-ssn'] });
  });

  it('looks at a picture that a draft names as it stands in the index', async () => {
    const repo = repository();
    repo.stage('post.md', `![Our entrance](door.png)\n\n${CLEAN}`);
    writeFileSync(join(repo.path, 'door.png'), 'not staged');
    expect(Object.keys(await repo.rulesByFile(['--staged']))).toEqual(['post.md']);
    repo.git('add', 'door.png');
    repo.git('commit', '--quiet', '--message', 'A picture', '--', 'door.png');
    writeFileSync(join(repo.path, 'door.png'), 'changed since');
    expect(Object.keys(await repo.rulesByFile(['--staged']))).toEqual(['post.md', 'door.png']);
  });

  it('says where a file cannot be told from the index: a conflict, Git LFS', async () => {
    const repo = repository({ 'post.md': CLEAN });
    repo.commit();
    repo.git('checkout', '--quiet', '-b', 'other');
    repo.stage('post.md', 'Theirs.\n');
    repo.commit();
    repo.git('checkout', '--quiet', 'main');
    repo.stage('post.md', 'Ours.\n');
    repo.commit();
    expect(() => repo.git('merge', '--quiet', 'other')).toThrow();
    repo.stage(
      'scan.md',
      `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 9\n`,
    );
    expect(await repo.rulesByFile(['--staged'])).toEqual({
      'post.md': ['unreadable'],
      'scan.md': ['unreadable'],
    });
    expect((await repo.run(['--staged', '--no-config'])).code).toBe(2);
  });

  it('is not steered by what a user has configured for git', async () => {
    const repo = repository();
    repo.stage('drafts/post.md', CLEAN);
    repo.commit();
    for (const [key, value] of [
      ['diff.external', 'false'],
      ['diff.relative', 'true'],
      ['diff.noprefix', 'true'],
      ['diff.renames', 'copies'],
      ['core.fsmonitor', '/no/such/program'],
      ['color.ui', 'always'],
      ['diff.ignoreSubmodules', 'all'],
    ] as const)
      repo.git('config', key, value);
    repo.git('mv', 'drafts/post.md', 'drafts/april.md');
    repo.write('other/x.md', BAD);
    repo.git('add', '--all');
    const inOther = new PhiLint({ cwd: join(repo.path, 'drafts'), configFile: false, staged: true });
    const found = await inOther.lintFiles([]);
    expect(found.map(({ filePath }) => filePath.slice(repo.path.length + 1)).sort()).toEqual([
      'drafts/april.md',
      'other/x.md',
    ]);
  });

  it('shows the words as they are staged', async () => {
    const repo = repository();
    repo.stage('post.md', BAD);
    repo.write('post.md', `${CLEAN}${CLEAN}`);
    const { stdout } = await repo.run(['--staged', '--no-config', '--show-text'], { isTTY: true });
    expect(stdout).toContain('219-09-9998');
  });

  it('ends with 2 outside of a repository, in a bare one, and where nothing is staged', async () => {
    folder = new CliFolder({ 'post.md': BAD });
    const outside = await folder.run(['--staged']);
    expect(outside.code).toBe(2);
    expect(outside.stderr).toMatch(/Cannot read what is staged: not a git repository/);
    folder.remove();
    const repo = repository({ 'post.md': CLEAN });
    repo.commit();
    const nothing = await repo.run(['--staged']);
    expect(nothing.code).toBe(2);
    expect(nothing.stderr).toContain('no draft is staged');
    expect((await repo.run(['--staged', '--pass-on-no-files'])).code).toBe(0);
    expect((await repo.run(['--staged', 'nowhere/'])).code).toBe(2);
    repo.git('config', 'core.bare', 'true');
    expect((await repo.run(['--staged'])).stderr).toContain('work tree');
    expect((await repo.run(['--staged', '-'])).code).toBe(2);
  });
});
