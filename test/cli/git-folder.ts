import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LintResult } from '../../src/engine/result.js';
import { CliFolder, type CliWorld } from './run-cli.js';

/** An identity of its own and no settings of whoever runs the tests. */
const IDENTITY = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Imogen Castellane',
  GIT_AUTHOR_EMAIL: 'imogen@larkspurfalls.example',
  GIT_COMMITTER_NAME: 'Imogen Castellane',
  GIT_COMMITTER_EMAIL: 'imogen@larkspurfalls.example',
};

/** A real git repository in a temporary folder, and the command line run in it. */
export class GitFolder extends CliFolder {
  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    super(files);
    this.git('init', '--quiet', '--initial-branch=main');
  }

  git(...args: string[]): string {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: this.path,
      encoding: 'utf8',
      env: { ...process.env, ...IDENTITY },
    });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout;
  }

  write(name: string, content: string): void {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    writeFileSync(join(this.path, name), content);
  }

  delete(name: string): void {
    rmSync(join(this.path, name), { recursive: true });
  }

  /** Writes a file and stages it. */
  stage(name: string, content: string): void {
    this.write(name, content);
    this.git('add', '--', name);
  }

  commit(): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', 'Drafts');
  }

  /** The files that a run checked, relative to the folder, each with the rules that spoke. */
  async rulesByFile(args: readonly string[], world?: CliWorld): Promise<Record<string, string[]>> {
    const { stdout } = await this.run([...args, '--no-config', '--format', 'json'], world);
    if (stdout === '') return {};
    const results = JSON.parse(stdout) as LintResult[];
    return Object.fromEntries(
      results.map(({ filePath, messages }) => [
        filePath.slice(this.path.length + 1),
        messages.map(({ ruleId, messageId }) => ruleId ?? messageId),
      ]),
    );
  }
}
