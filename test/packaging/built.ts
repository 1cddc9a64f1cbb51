import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Milliseconds for which a suite waits while another builds. */
const WAIT = 100;

/** The folder of a build that all suites of a run share; the first that asks for it makes it. Nobody may change it. */
export function sharedBuild(): string {
  const out = resolve(process.env.PHI_LINT_TEST_BUILD ?? 'dist/test');
  const lock = `${out}.lock`;
  const done = join(lock, 'done');
  mkdirSync(join(out, '..'), { recursive: true });
  try {
    mkdirSync(lock);
  } catch {
    while (!existsSync(done)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT);
    return out;
  }
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', out], { encoding: 'utf8' });
  writeFileSync(done, '');
  if (status !== 0) throw new Error(`The build failed: ${stderr}`);
  return out;
}

/** The program as it is built, in a place that looks like an installation, so that tests run what users run. */
export class BuiltProgram {
  /** A folder that looks like the repository to those who start `dist/bin/phi-lint.js` in it. */
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'phi-lint-built-')));
  private readonly out: string;
  private readonly copy: string | undefined;

  /** Takes the shared build; a test that changes it asks for a copy. */
  constructor({ isCopy = false } = {}) {
    this.out = sharedBuild();
    if (isCopy) {
      // Where its packages are found.
      this.copy = resolve('dist', `test-copy-${String(process.pid)}`);
      cpSync(this.out, this.copy, { recursive: true, preserveTimestamps: true });
      this.out = this.copy;
    }
    symlinkSync(this.out, join(this.root, 'dist'));
    mkdirSync(join(this.root, 'bin'));
    symlinkSync(this.path, join(this.root, 'bin/phi-lint'));
  }

  get path(): string {
    return join(this.out, 'bin/phi-lint.js');
  }

  /** Variables with which `phi-lint` is found as if it were installed, and nothing of the CI that runs the tests. */
  get env(): NodeJS.ProcessEnv {
    const { GITHUB_WORKSPACE: _g, CI_PROJECT_DIR: _c, BUILD_SOURCESDIRECTORY: _b, ...env } = process.env;
    const separator = process.platform === 'win32' ? ';' : ':';
    const clean = Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('GIT_')));
    return { ...clean, PATH: [join(this.root, 'bin'), process.env.PATH].join(separator) };
  }

  run(cwd: string, args: readonly string[]): SpawnSyncReturns<string> {
    return spawnSync(process.execPath, [this.path, ...args], { cwd, encoding: 'utf8', env: this.env });
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
    if (this.copy !== undefined) rmSync(this.copy, { recursive: true, force: true });
  }
}
