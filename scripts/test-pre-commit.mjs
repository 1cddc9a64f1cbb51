/**
 * Uses the hook of .pre-commit-hooks.yaml as a user does: pre-commit clones this repository, builds and packs it, and runs
 * the hook in another repository. Needs pre-commit, git and the npm registry.
 *
 *     node scripts/test-pre-commit.mjs
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

if (spawnSync('pre-commit', ['--version']).status !== 0) {
  console.error('SKIPPED: pre-commit is not installed, so its hook was NOT tested.');
  process.exit(process.env.CI ? 1 : 0);
}

const folder = mkdtempSync(join(tmpdir(), 'phi-lint-pre-commit-'));
const repo = join(folder, 'drafts-of-a-clinic');
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  PRE_COMMIT_HOME: join(folder, 'home'),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Imogen Castellane',
  GIT_AUTHOR_EMAIL: 'imogen@larkspurfalls.example',
  GIT_COMMITTER_NAME: 'Imogen Castellane',
  GIT_COMMITTER_EMAIL: 'imogen@larkspurfalls.example',
  npm_config_prefer_offline: 'true',
};
const BAD = 'Her SSN is 219-09-9998, says the front desk.\n';
const CLEAN = 'Walk-in hours are from nine to five.\n';

try {
  const { source, rev } = cloneOfWorkTree();
  mkdirSync(repo);
  run('git', ['init', '--quiet']);
  write(
    '.pre-commit-config.yaml',
    `repos:\n  - repo: ${source}\n    rev: ${rev}\n    hooks:\n      - id: phi-lint\n        args: [--max-warnings=0]\n`,
  );
  write('package.json', '{ "description": "Her SSN is 219-09-9998." }\n');
  run('pre-commit', ['install']);
  run('pre-commit', ['install-hooks']);

  stage('drafts/a post [1].md', BAD);
  write('drafts/a post [1].md', CLEAN);
  const stopped = run('git', ['commit', '--message', 'A finding'], 1);
  assert.match(stopped, /no-ssn/);
  assert.doesNotMatch(stopped, /219/);
  assert.equal(readFileSync(join(repo, 'drafts/a post [1].md'), 'utf8'), CLEAN, 'the file is as it was');

  stage('drafts/a post [1].md', CLEAN);
  write('drafts/a post [1].md', BAD);
  run('git', ['commit', '--message', 'Clean in the index']);

  stage('code.c', 'int main;\n');
  run('git', ['commit', '--message', 'No draft']);

  run('git', ['add', '--all']);
  const all = run('pre-commit', ['run', 'phi-lint', '--all-files'], 1);
  assert.match(all, /a post \[1\]\.md/);
  assert.doesNotMatch(all, /package\.json/, 'files of tools are no drafts');
  console.log('The hook for pre-commit builds, installs and works.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A repository with what stands in the work tree, committed or not. */
function cloneOfWorkTree() {
  const source = join(folder, 'phi-lint');
  mkdirSync(source);
  const names = git(process.cwd(), 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split(
    '\0',
  );
  const deleted = new Set(git(process.cwd(), 'ls-files', '-z', '--deleted').split('\0'));
  for (const name of names.filter((one) => one !== '' && !deleted.has(one))) {
    mkdirSync(dirname(join(source, name)), { recursive: true });
    copyFileSync(name, join(source, name));
  }
  git(source, 'init', '--quiet');
  git(source, 'add', '--all');
  git(source, 'commit', '--quiet', '--message', 'As it stands');
  return { source, rev: git(source, 'rev-parse', 'HEAD').trim() };
}

function git(cwd, ...args) {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd, env, encoding: 'utf8', maxBuffer: 1e9 });
  assert.equal(status, 0, `git ${args.join(' ')}\n${stderr}`);
  return stdout;
}

function write(name, text) {
  mkdirSync(dirname(join(repo, name)), { recursive: true });
  writeFileSync(join(repo, name), text);
}

function stage(name, text) {
  write(name, text);
  git(repo, 'add', '--', name);
}

/** Runs a command in the repository of drafts and fails where its exit code is not the expected one. */
function run(command, args, expected = 0) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: repo, env, encoding: 'utf8' });
  assert.equal(status, expected, `${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout + stderr;
}
