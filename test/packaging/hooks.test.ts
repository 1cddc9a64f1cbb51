import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { GitFolder } from '../cli/git-folder.js';
import { BuiltProgram } from './built.js';

const BAD = 'Her SSN is 219-09-9998, says the front desk.\n';
const CLEAN = 'Walk-in hours are from nine to five.\n';
const DOC = readFileSync('docs/pre-commit.md', 'utf8');
const IDENTITY = ['-c', 'user.name=Imogen Castellane', '-c', 'user.email=imogen@larkspurfalls.example'];

let program: BuiltProgram;
let repo: GitFolder;
beforeAll(() => {
  program = new BuiltProgram();
}, 120_000);
afterAll(() => program.remove());
beforeEach(() => {
  repo = new GitFolder();
});
afterEach(() => repo.remove());

/** The first block of the page that begins with some text. */
function block(language: string, start: string): string {
  const blocks = [...DOC.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
  const found = blocks.find(([, name, text = '']) => name === language && text.startsWith(start));
  if (!found?.[2]) throw new Error(`docs/pre-commit.md has no block that begins with ${start}`);
  return found[2];
}

const commit = (...args: string[]) =>
  spawnSync('git', [...IDENTITY, 'commit', '--message', 'Drafts', ...args], {
    cwd: repo.path,
    encoding: 'utf8',
    env: program.env,
  });

describe('the hook of the page, in a repository', () => {
  beforeEach(() => {
    // The program is on the path, as npx would find it in the packages of the repository.
    repo.write('.git/hooks/pre-commit', block('sh', '#!/bin/sh').replace('npx phi-lint', 'phi-lint'));
    chmodSync(join(repo.path, '.git/hooks/pre-commit'), 0o755);
  });

  it('stops a commit with a finding, and shows no word of it', () => {
    repo.stage('drafts/post.md', BAD);
    repo.write('drafts/post.md', CLEAN);
    const { status, stdout, stderr } = commit();
    expect(status).not.toBe(0);
    expect(stdout + stderr).toContain('no-ssn');
    expect(stdout + stderr).not.toContain('219');
    expect(() => repo.git('rev-parse', 'HEAD')).toThrow();
  });

  it('lets through what is clean in the index, and commits without drafts', () => {
    repo.stage('drafts/post.md', CLEAN);
    repo.write('drafts/post.md', BAD);
    expect(commit().status).toBe(0);
    repo.git('checkout', '--quiet', '--', '.');
    repo.stage('code.c', 'int main;\n');
    expect(commit().status).toBe(0);
    repo.git('rm', '--quiet', 'drafts/post.md');
    expect(commit().status).toBe(0);
  });

  it('judges the index of the commit itself, where git makes one for it', () => {
    repo.stage('good.md', CLEAN);
    repo.stage('bad.md', CLEAN);
    expect(commit().status).toBe(0);
    repo.write('good.md', `${CLEAN}\nBring a friend.\n`);
    repo.write('bad.md', BAD);
    expect(commit('--', 'good.md').status).toBe(0);
    expect(commit('--', 'bad.md').status).not.toBe(0);
    expect(commit('--all').status).not.toBe(0);
    expect(commit('--all', '--no-verify').status).toBe(0);
  });
});

describe('lint-staged, as the page sets it up', () => {
  beforeEach(() => {
    repo.write('package.json', block('json', '{\n  "lint-staged"'));
    repo.commit();
  });

  const lintStaged = () =>
    spawnSync(process.execPath, [resolve('node_modules/lint-staged/bin/lint-staged.js')], {
      cwd: repo.path,
      encoding: 'utf8',
      env: { ...program.env, GIT_CONFIG_GLOBAL: '/dev/null' },
    });

  it('fails on a staged finding', () => {
    repo.stage('drafts/deep/a [1].md', BAD);
    repo.stage('drafts/clean.md', CLEAN);
    const { status, stdout, stderr } = lintStaged();
    expect(status).toBe(1);
    expect(stdout + stderr).toContain('no-ssn');
  });

  it('passes what is clean, what is elsewhere, and what is not staged', () => {
    repo.stage('drafts/clean.md', CLEAN);
    repo.commit();
    repo.stage('drafts/clean.md', `${CLEAN}\nBring a friend.\n`);
    repo.write('drafts/clean.md', BAD);
    repo.stage('elsewhere/bad.md', BAD);
    repo.write('drafts/untracked.md', BAD);
    const { status, stdout, stderr } = lintStaged();
    expect([status, stdout + stderr]).toEqual([0, expect.any(String)]);
    expect(readFileSync(join(repo.path, 'drafts/clean.md'), 'utf8')).toBe(BAD);
  });

  it('passes a file that the configuration ignores', () => {
    repo.write('phi-lint.config.json', '{ "ignores": ["drafts/archive"] }');
    repo.stage('drafts/archive/old.md', BAD);
    expect(lintStaged().status).toBe(0);
  });
});
