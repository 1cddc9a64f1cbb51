import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The program as it is built, in a folder of its own, so that tests run what users run. */
export class BuiltProgram {
  /** A folder that looks like the repository to those who start `dist/bin/phi-lint.js` in it. */
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'phi-lint-built-')));
  private readonly out: string;

  constructor(name: string) {
    this.out = resolve('dist', name);
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', this.out], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The build failed: ${stderr}`);
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
    rmSync(this.out, { recursive: true, force: true });
    rmSync(this.root, { recursive: true, force: true });
  }
}
