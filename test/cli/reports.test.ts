import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageNames } from '../../src/cli/find-formatter.js';
import { CliFolder, type CliWorld } from './run-cli.js';

const VIOLATION = 'Her SSN is 219-09-9998, says the front desk.\n';
const KEY = 'an invented key that is long enough for tests';

let folder: CliFolder;
beforeAll(() => {
  folder = new CliFolder({
    'drafts/bad.txt': VIOLATION,
    'drafts/clean.md': 'Flu shots are here.\n',
    'lists.mjs': 'export default (results, data) => JSON.stringify({ results, data });',
    'slow.cjs': 'module.exports = async (results) => `${results.length} files`;',
    'throws.mjs': 'export default () => { throw new TypeError("219-09-9998"); };',
    'silent.mjs': 'export default () => undefined;',
    'number.mjs': 'export default () => 3;',
    'nothing.mjs': 'export const format = 1;',
    'broken.mjs': 'export default (',
    'painted.mjs': 'export default () => "\\u001B[31mred\\u001B[39m";',
  });
  // Packages that others wrote, where a user of this folder has them.
  mkdirSync(join(folder.path, 'node_modules/@scope/eslint-formatter-mine'), { recursive: true });
  for (const name of ['pretty', 'rdjson', 'unix', 'compact'].map((one) => `eslint-formatter-${one}`)) {
    symlinkSync(resolve('node_modules', name), join(folder.path, 'node_modules', name));
  }
});
afterAll(() => folder.remove());

const run = (args: string, world?: CliWorld) =>
  folder.run(['drafts', '--no-config', ...args.split(' ')], world);
const at = (name: string) => join(folder.path, name);

describe('formats and files', () => {
  it('are paired by their order', async () => {
    const { written, stdout, stderr, code } = await run(
      '--format json -o a.json --format sarif --output-file out/b.sarif --format stylish',
    );
    expect(code).toBe(1);
    expect([...written.keys()]).toEqual([at('a.json'), at('out/b.sarif')]);
    expect(JSON.parse(written.get(at('a.json')) ?? '')).toHaveLength(2);
    expect(written.get(at('out/b.sarif'))).toContain('"version": "2.1.0"');
    expect(stdout).toContain('✖ error  no-ssn');
    expect(stderr).toBe('');
  });

  it('are paired by order wherever the flags stand', async () => {
    const { written } = await run('-o a.json -o b.xml -f json --format junit');
    expect(written.get(at('a.json'))).toMatch(/^\[/);
    expect(written.get(at('b.xml'))).toMatch(/^<\?xml/);
  });

  it('may send any one of them to stdout', async () => {
    const { written, stdout } = await run('--format stylish -o - --format json -o a.json');
    expect([...written.keys()]).toEqual([at('a.json')]);
    expect(stdout).toContain('no-ssn');
  });

  it('say on stderr how much was checked where nothing goes to stdout', async () => {
    expect((await run('--format json -o a.json --format unix -o b.txt')).stderr).toBe(
      'Checked 2 files, 2 posts with 44 rules.\n',
    );
  });

  it.each([
    ['two formats on stdout', '--format json --format stylish', /json and stylish would mix on stdout/],
    [
      'three formats, one file',
      '--format json -o a --format unix --format junit',
      /unix and junit would mix/,
    ],
    ['more files than formats', '--format json -o a -o b', /-o is given 2 times and --format 1 time/],
    ['files without formats', '-o a -o b', /-o is given 2 times and --format 0 times/],
    [
      'one file for two reports',
      '--format json -o a --format unix -o ./a',
      /two reports would go to this file/,
    ],
  ])('are refused with %s', async (_name, args, problem) => {
    const { code, stdout, stderr, written } = await run(args);
    expect([code, stdout, written.size]).toEqual([2, '', 0]);
    expect(stderr).toMatch(problem);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('that other commands do not print are refused', async () => {
    for (const [command, args] of [
      ['inspect', ['drafts', '--format', 'sarif']],
      ['rules', ['--format', 'html']],
      ['explain', ['no-ssn', '--format', 'json', '--format', 'stylish']],
    ] as const) {
      const { code, stderr } = await folder.run([command, ...args]);
      expect([code, stderr]).toEqual([
        2,
        `phi-lint: "phi-lint ${command}" prints one format: stylish or json.\n`,
      ]);
    }
  });
});

describe('formats of others', () => {
  it.each(['./lists.mjs', 'lists.mjs', 'drafts/../lists.mjs'])('are found by path: %s', async (path) => {
    const { code, stdout } = await run(`--format ${path}`);
    expect(code).toBe(1);
    const { results, data } = JSON.parse(stdout) as {
      results: Record<string, unknown>[];
      data: { cwd: string; rulesMeta: Record<string, unknown> };
    };
    expect(results[0]).toMatchObject({
      filePath: at('drafts/bad.txt'),
      errorCount: 1,
      fatalErrorCount: 0,
      usedDeprecatedRules: [],
      messages: [{ ruleId: 'no-ssn', severity: 2, line: 1, column: 12, nodeType: null }],
    });
    expect(results[0]).not.toHaveProperty('source');
    expect(data.cwd).toBe(folder.path);
    expect(data.rulesMeta).toHaveProperty(['no-ssn', 'docs', 'description']);
  });

  it('are told when there are too many warnings', async () => {
    const { stdout } = await run('--format lists.mjs --max-warnings 0 --rule no-ssn:warn');
    expect(JSON.parse(stdout)).toMatchObject({
      data: { maxWarningsExceeded: { maxWarnings: 0, foundWarnings: 1 } },
    });
  });

  it('may be CommonJS and take their time', async () => {
    expect((await run('--format ./slow.cjs')).stdout).toBe('2 files\n');
  });

  it('may print by themselves, but not into a file', async () => {
    expect(await run('--format ./silent.mjs')).toMatchObject({ code: 1, stdout: '', stderr: '' });
    const { code, stderr, written } = await run('--format ./silent.mjs -o a');
    expect([code, written.size]).toEqual([2, 0]);
    expect(stderr).toContain('The formatter "./silent.mjs" returned no text, so it cannot go to a file.');
  });

  it('have no colour where none is wanted', async () => {
    expect((await run('--format ./painted.mjs')).stdout).toBe('red\n');
    expect((await run('--format ./painted.mjs --color')).stdout).toBe('\u001B[31mred\u001B[39m\n');
    expect((await run('--format ./painted.mjs -o a --color')).written.get(at('a'))).toBe('red\n');
  });

  it.each([
    ['eslint-formatter-pretty', 'pretty', /bad\.txt.*1:12.*no-ssn.*1 error/s],
    ['eslint-formatter-rdjson', 'rdjson', /"value":\s*"no-ssn"/],
    ['eslint-formatter-unix', 'eslint-formatter-unix', /bad\.txt:1:12: .+ \[Error\/no-ssn\]\n\n1 problem\n$/],
    [
      'eslint-formatter-compact',
      'eslint-formatter-compact',
      /bad\.txt: line 1, col 12, Error - .+ \(no-ssn\)/,
    ],
  ])('run: %s', async (_name, format, expected) => {
    const { code, stdout, stderr } = await run(`--format ${format}`);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(expected);
    expect(stdout).not.toMatch(/219|front desk/);
  });

  it.each(['html', 'json', 'stylish'])("run: ESLint's own %s, by path", async (name) => {
    const { code, stdout } = await run(
      `--format ${resolve('node_modules/eslint/lib/cli-engine/formatters', name)}.js`,
    );
    expect(code).toBe(1);
    expect(stdout).toContain('no-ssn');
  });

  it.each([
    ['jason', /There is no format "jason"\. Did you mean "json"\?/],
    ['toString', /There is no format "toString"\./],
    ['@nobody/x', /There is no format "@nobody\/x"/],
    ['./missing.mjs', /Cannot load the formatter "\.\/missing\.mjs"/],
    ['./broken.mjs', /Cannot load the formatter "\.\/broken\.mjs"/],
    ['./nothing.mjs', /The formatter "\.\/nothing\.mjs" exports no function\./],
    ['./number.mjs', /The formatter "\.\/number\.mjs" returned no text\./],
    ['./throws.mjs', /The formatter "\.\/throws\.mjs" failed \(TypeError\)\./],
  ])('that cannot be used are an error of one line: %s', async (format, problem) => {
    const { code, stdout, stderr, written } = await run(`--format ${format} -o a --format json -o b`);
    expect([code, stdout, written.size]).toEqual([2, '', 0]);
    expect(stderr).toMatch(problem);
    expect(stderr).not.toContain('219');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    ['pretty', ['phi-lint-formatter-pretty', 'eslint-formatter-pretty']],
    ['eslint-formatter-pretty', ['eslint-formatter-pretty', 'eslint-formatter-pretty']],
    ['phi-lint-formatter-x', ['phi-lint-formatter-x', 'phi-lint-formatter-x']],
    ['@scope', ['@scope/phi-lint-formatter', '@scope/eslint-formatter']],
    ['@scope/', ['@scope/phi-lint-formatter', '@scope/eslint-formatter']],
    ['@scope/mine', ['@scope/phi-lint-formatter-mine', '@scope/eslint-formatter-mine']],
    ['@scope/eslint-formatter-mine', ['@scope/eslint-formatter-mine', '@scope/eslint-formatter-mine']],
    ['@scope/eslint-formatter', ['@scope/eslint-formatter', '@scope/eslint-formatter']],
  ])('are packages by the names of ESLint: %s', (name, packages) => {
    expect(packageNames(name)).toEqual(packages);
  });
});

describe('the audit record', () => {
  interface Audit {
    readonly [key: string]: unknown;
    readonly files: readonly {
      readonly path: string;
      readonly digest: string | null;
      readonly configuration: number;
    }[];
    readonly configurations: readonly {
      readonly digest: string | null;
      readonly rules: Record<string, string>;
    }[];
  }
  const audit = async (args: string, world?: CliWorld) => {
    const { stdout, stderr, code } = await run(`--format audit ${args}`.trim(), world);
    expect([code, stderr]).toEqual([1, '']);
    return JSON.parse(stdout) as Audit;
  };
  const keyed = (text: string) => createHmac('sha256', KEY).update(text).digest('hex');

  it('has digests under the key of the organisation, as openssl makes them', async () => {
    const record = await audit('', { env: { PHI_LINT_AUDIT_KEY: KEY } });
    expect(record.files.map(({ path, digest }) => [path, digest])).toEqual([
      ['drafts/bad.txt', keyed(VIOLATION)],
      ['drafts/clean.md', keyed('Flu shots are here.\n')],
    ]);
    expect(record['digests']).toEqual({
      algorithm: 'HMAC-SHA-256',
      keyId: keyed('phi-lint audit key').slice(0, 16),
    });
    expect(record.configurations[0]?.digest).toMatch(/^[\da-f]{64}$/);
    expect(JSON.stringify(record)).not.toContain(KEY);
  });

  it('has none without a key', async () => {
    const record = await audit('');
    expect(record['digests']).toBeNull();
    expect(record.files.map(({ digest }) => digest)).toEqual([null, null]);
    expect(JSON.stringify(record)).not.toMatch(/[\da-f]{32}/);
  });

  it('has digests of long files and of stdin too', async () => {
    const text = `id,copy\n${`1,${'Flu shots are here. '.repeat(2_000)}\n`.repeat(30)}`;
    const long = new CliFolder({ 'long.csv': text, '.phi-lintrc.json': '{ "preset": [] }' });
    const env = { PHI_LINT_AUDIT_KEY: KEY };
    const file = await long.run(['long.csv', '--format', 'audit'], { env });
    const stdin = await long.run(['-', '--format', 'audit'], { env, stdin: VIOLATION });
    long.remove();
    expect((JSON.parse(file.stdout) as Audit).files[0]?.digest).toBe(keyed(text));
    expect((JSON.parse(stdin.stdout) as Audit).files[0]?.digest).toBe(keyed(VIOLATION));
  });

  it('refuses a key that can be guessed', async () => {
    const { code, stderr } = await run('--format audit', { env: { PHI_LINT_AUDIT_KEY: 'secret' } });
    expect(code).toBe(2);
    expect(stderr).toContain('PHI_LINT_AUDIT_KEY is too short');
    expect(stderr).not.toContain('secret"');
  });

  it('has the configurations, the flags, the commit and the times', async () => {
    const revision = 'a'.repeat(40);
    const record = await audit('--rule no-patient-name:warn --max-warnings 3', {
      env: { GITHUB_SHA: revision },
    });
    expect(record).toMatchObject({
      revision,
      startedAt: '2026-03-16T14:05:00.000Z',
      verdict: 'errors',
      exitCode: 1,
      settings: {
        quiet: false,
        maxWarnings: 3,
        inlineConfig: true,
        ocr: false,
        staged: false,
        config: 'none',
      },
    });
    expect(record.configurations).toHaveLength(1);
    expect(record.configurations[0]?.rules).toMatchObject({ 'no-ssn': 'error', 'no-patient-name': 'warn' });
    expect(record.files.map(({ configuration }) => configuration)).toEqual([0, 0]);
  });

  it('says that the configuration was searched where none was named, and that files were checked', async () => {
    const { stdout } = await folder.run(['drafts', '--format', 'audit']);
    expect(JSON.parse(stdout)).toMatchObject({ settings: { config: 'searched', staged: false } });
  });

  it('names files that were ignored', async () => {
    const { stdout } = await folder.run([
      'drafts/bad.txt',
      'drafts/clean.md',
      '--no-config',
      '--ignore-pattern',
      'clean.md',
      '--format',
      'audit',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ notChecked: { ignored: ['drafts/clean.md'] } });
  });
});

describe('paths in reports for servers', () => {
  it('are relative to the repository that CI names', async () => {
    const inside = { env: { GITHUB_WORKSPACE: join(folder.path, '..') } };
    expect((await run('--format github', inside)).stdout).toContain(
      `file=${folder.path.split('/').pop() ?? ''}/drafts/bad.txt`,
    );
    const outside = { env: { GITHUB_WORKSPACE: '/somewhere/else' } };
    expect((await run('--format github', outside)).stdout).toContain('file=drafts/bad.txt');
  });
});
