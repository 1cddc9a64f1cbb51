import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CliFolder } from '../cli/run-cli.js';
import { BuiltProgram } from './built.js';

const BAD = 'Her SSN is 219-09-9998, says the front desk.\n';
const CLEAN = 'Walk-in hours are from nine to five.\n';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly ActionStep[] };
}
interface ActionStep {
  readonly id: string;
  readonly uses?: string;
  readonly shell: string;
  readonly run: string;
  readonly env: Readonly<Record<string, string>>;
}

let program: BuiltProgram;
let folder: CliFolder;
let runner: string;
beforeAll(() => {
  program = new BuiltProgram();
}, 120_000);
afterAll(() => program.remove());
beforeEach(() => {
  folder = new CliFolder({ 'drafts/bad.md': BAD, 'drafts/two words.md': CLEAN, 'replies/clean.md': CLEAN });
  runner = realpathSync(mkdtempSync(join(tmpdir(), 'phi-lint-runner-')));
});
afterEach(() => {
  folder.remove();
  rmSync(runner, { recursive: true, force: true });
});

const action = parse(readFileSync('action.yml', 'utf8')) as Action;

/** Runs the steps of the action as GitHub's runner does: inputs as variables, bash that stops at errors. */
function runAction(inputs: Readonly<Record<string, string>> = {}) {
  const outputFile = join(runner, 'output');
  writeFileSync(outputFile, '');
  let run = { code: 0, log: '' };
  for (const step of action.runs.steps) {
    const script = join(runner, `${step.id}.sh`);
    writeFileSync(script, step.run);
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', script],
      {
        cwd: folder.path,
        encoding: 'utf8',
        env: {
          ...program.env,
          CI: 'true',
          GITHUB_WORKSPACE: folder.path,
          GITHUB_OUTPUT: outputFile,
          ...Object.fromEntries(
            Object.entries(step.env).map(([name, value]) => [name, filled(value, inputs)]),
          ),
        },
      },
    );
    run = { code: status ?? -1, log: run.log + stdout + stderr };
  }
  const lines = readFileSync(outputFile, 'utf8').trim().split('\n');
  const outputs = Object.fromEntries(lines.map((line) => line.split('=', 2) as [string, string]));
  return { ...run, outputs };
}

function filled(value: string, inputs: Readonly<Record<string, string>>): string {
  return value.replace(/\$\{\{ (?:inputs\.([\w-]+)|github\.action_path) \}\}/g, (_, name?: string) =>
    name === undefined ? program.root : (inputs[name] ?? action.inputs[name]?.default ?? ''),
  );
}

describe('the GitHub Action', () => {
  it('is composite, uses no other action, and puts no input into a script', () => {
    expect(action.runs.using).toBe('composite');
    for (const { uses, run, shell } of action.runs.steps) {
      expect([uses, shell]).toEqual([undefined, 'bash']);
      expect(run).not.toContain('${{');
    }
  });

  it('annotates, writes SARIF with relative paths, and fails with the code of phi-lint', () => {
    const { code, log, outputs } = runAction();
    expect([code, outputs['exit-code']]).toEqual([1, '1']);
    expect(log).toMatch(/^::error file=drafts\/bad\.md,line=1/m);
    expect(log).not.toContain('219');
    expect(outputs['sarif-file']).toBe(join(folder.path, 'phi-lint.sarif'));
    const sarif = readFileSync(outputs['sarif-file'] ?? '', 'utf8');
    expect(sarif).toContain('"drafts/bad.md"');
    expect(sarif).not.toMatch(/219|phi-lint-cli-/);
  });

  it('takes paths and arguments a line each, in the folder that was named', () => {
    const clean = runAction({ paths: 'two words.md\n', 'working-directory': 'drafts', 'sarif-file': '' });
    expect([clean.code, clean.outputs['exit-code'], clean.outputs['sarif-file']]).toEqual([
      0,
      '0',
      undefined,
    ]);
    expect(existsSync(join(folder.path, 'drafts/phi-lint.sarif'))).toBe(false);
    expect(runAction({ paths: 'drafts\nreplies', arguments: '--rule=no-ssn: off\n\n' }).code).toBe(0);
  });

  it('runs nothing that stands in an input', () => {
    const mark = join(runner, 'mark');
    const attack = `$(touch ${mark})\n\`touch ${mark}\`; touch ${mark}\n--\n"; touch ${mark} #`;
    expect(runAction({ paths: attack, arguments: attack, 'sarif-file': '' }).code).toBe(2);
    expect(existsSync(mark)).toBe(false);
  });

  it('fails where nothing could be checked', () => {
    expect(runAction({ paths: 'nowhere' }).code).toBe(2);
    expect(runAction({ arguments: '--no-such-flag' }).code).toBe(2);
  });
});

describe('the GitLab template', () => {
  const [job] = Object.values(
    parse(readFileSync('templates/phi-lint.gitlab-ci.yml', 'utf8')) as Record<string, GitLabJob>,
  );
  interface GitLabJob {
    readonly variables: Readonly<Record<string, string>>;
    readonly script: readonly string[];
    readonly artifacts: { readonly when: string; readonly reports: { readonly codequality: string } };
  }

  it.each([
    ['.', 1],
    ['replies/', 0],
    ['drafts/ replies/', 1],
    ['nowhere/', 2],
  ])('of %p ends with %p and leaves its report', (paths, expected) => {
    const script = (job?.script ?? []).join('\n').replaceAll('npx phi-lint', 'phi-lint');
    const { status, stdout } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
      cwd: folder.path,
      encoding: 'utf8',
      env: {
        ...program.env,
        CI: 'true',
        CI_PROJECT_DIR: folder.path,
        ...job?.variables,
        PHI_LINT_PATHS: paths,
      },
    });
    expect(status).toBe(expected);
    expect(stdout).not.toContain('219');
    const report = join(folder.path, job?.artifacts.reports.codequality ?? '');
    const issues = JSON.parse(readFileSync(report, 'utf8')) as { location: { path: string } }[];
    if (expected === 0) expect(issues).toEqual([]);
    else expect(issues.length).toBeGreaterThan(0);
    if (expected === 1) expect(issues[0]?.location.path).toBe('drafts/bad.md');
    expect(job?.artifacts.when).toBe('always');
  });
});

describe('the Dockerfile', () => {
  const lines = readFileSync('Dockerfile', 'utf8').split('\n');
  const ignore = readFileSync('.dockerignore', 'utf8').split('\n');

  it('runs as a user without rights, from its last stage', () => {
    const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
    const user = last.findIndex((line) => line === 'USER node');
    expect(user).toBeGreaterThan(0);
    expect(last.slice(user).filter((line) => /^(?:RUN|USER)\b/.test(line))).toEqual(['USER node']);
    expect(last).toContain('ENTRYPOINT ["phi-lint"]');
  });

  it('takes what the build needs, and nothing else', () => {
    expect(ignore[0]).toBe('*');
    const taken = ignore.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    for (const name of taken) expect(existsSync(name)).toBe(true);
    const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { files: string[] };
    for (const name of files.filter((one) => !one.includes('/'))) expect(taken).toContain(name);
    for (const name of ['bin', 'src', 'rules', 'scripts', 'tsconfig.json', 'package-lock.json', '.npmrc'])
      expect(taken).toContain(name);
  });
});
