/** The programs and libraries beside which phi-lint is measured, and their installation outside the tree. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The newest versions that run on the oldest Node that phi-lint runs on. */
const VERSIONS = {
  'markdownlint-cli2': '0.22.1',
  textlint: '15.8.0',
  'textlint-rule-no-todo': '2.0.1',
  secretlint: '11.7.1',
  '@secretlint/secretlint-rule-preset-recommend': '11.7.1',
  alex: '11.0.1',
  'redact-pii': '3.4.0',
  '@redactpii/node': '1.0.17',
  openredaction: '1.1.5',
  compromise: '14.17.0',
};

/** Milliseconds after which an installation is given up. */
const LONGEST = 10 * 60_000;

/** Linters of Markdown, each with the flags that it needs before the files; status 1 is "found something" for all. */
const PROGRAMS = [
  { name: 'markdownlint-cli2', path: 'markdownlint-cli2/markdownlint-cli2-bin.mjs', args: () => [] },
  {
    name: 'textlint',
    path: 'textlint/bin/textlint.js',
    args: (modules) => ['--no-textlintrc', '--rules-base-directory', modules, '--rule', 'no-todo'],
  },
  {
    name: 'secretlint',
    path: 'secretlint/bin/secretlint.js',
    args: (modules) => ['--secretlintrc', join(modules, '..', 'secretlint.json')],
  },
  { name: 'alex', path: 'alex/cli.js', args: () => ['--quiet'] },
];

/** Installs the peers into a folder, where they are not in it yet, and says which are there and why others are not. */
export class Peers {
  constructor(folder) {
    this.folder = folder;
    this.modules = join(folder, 'node_modules');
    /** Why packages are missing; undefined where none is. */
    this.problem = undefined;
  }

  install() {
    const missing = Object.entries(VERSIONS).filter(([name, version]) => this.version(name) !== version);
    mkdirSync(this.folder, { recursive: true });
    const rules = [{ id: '@secretlint/secretlint-rule-preset-recommend' }];
    writeFileSync(join(this.folder, 'secretlint.json'), JSON.stringify({ rules }));
    if (missing.length === 0) return;
    console.error(`Installing ${missing.length} packages into ${this.folder} …`);
    const manifest = { private: true, dependencies: VERSIONS };
    writeFileSync(join(this.folder, 'package.json'), JSON.stringify(manifest));
    const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', '--fetch-retries=0'];
    const { status } = spawnSync('npm', ['install', ...flags], {
      cwd: this.folder,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: LONGEST,
    });
    if (status !== 0) this.problem = 'could not be installed';
  }

  /** The version of a package that is installed; undefined where there is none. */
  version(name) {
    const path = join(this.modules, name, 'package.json');
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).version : undefined;
  }

  /** The programs as `{ name, version, args, problem }`; `args` starts one, and files follow them. */
  programs() {
    return PROGRAMS.map(({ name, path, args }) => {
      const version = this.version(name);
      const problem = version === undefined ? (this.problem ?? 'is not installed') : undefined;
      return { name, version, problem, args: [join(this.modules, path), ...args(this.modules)] };
    });
  }
}
