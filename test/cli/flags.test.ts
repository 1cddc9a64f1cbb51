import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { CliFolder } from './run-cli.js';

const ESCAPE = '\u001B[';

let folder: CliFolder;
beforeAll(() => {
  folder = new CliFolder({
    'bad.txt': 'Her SSN is 219-09-9998, says the front desk.\n',
    'silenced.txt': 'phi-lint-disable-next-line no-personal-email -- ours\nNothing.\n',
    'clean.md': 'Flu shots are here.\n',
  });
});
afterAll(() => folder.remove());

describe('flags', () => {
  it('--version and --help print and exit with 0', async () => {
    expect(await folder.run(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+/),
    });
    const { code, stdout } = await folder.run(['--help']);
    expect(code).toBe(0);
    for (const flag of '--format -o --quiet --max-warnings --rule --preset --config --no-config --ignore-pattern --stdin --stdin-filename --print-config --color --no-color --kind --platform --explain --show-text --pass-on-no-files --no-inline-config --report-unused-disable-directives'.split(
      ' ',
    )) {
      expect(stdout).toContain(flag);
    }
  });

  it('-o writes the report without colour, prints no report, and says how much was checked', async () => {
    const { written, stdout, stderr } = await folder.run(['bad.txt', '-o', 'out/report.txt', '--color']);
    const report = written.get(join(folder.path, 'out/report.txt'));
    expect(report).toContain('no-ssn');
    expect(report).not.toContain(ESCAPE);
    expect(stdout).toBe('');
    expect(stderr).toContain('Checked 1 file, 1 post');
  });

  it('--quiet reports errors only', async () => {
    const { stdout } = await folder.run(['bad.txt', '--quiet', '--rule', 'no-ssn: warn']);
    expect(stdout).toContain('No problems');
  });

  it('--rule takes options, and may be repeated', async () => {
    const { stdout, code } = await folder.run([
      'bad.txt',
      '--rule',
      'no-ssn: off',
      '--rule',
      'no-patient-name: ["warn", {"allow": ["Hart"], "minConfidence": 0.9}]',
      '--print-config',
      'bad.txt',
    ]);
    expect(code).toBe(0);
    const { rules } = JSON.parse(stdout) as { rules: Record<string, unknown> };
    expect(rules).not.toHaveProperty('no-ssn');
    expect(rules['no-patient-name']).toEqual(['warn', { allow: ['Hart'], minConfidence: 0.9 }]);
  });

  it.each(['no-ssn', 'no-ssn: [warn]', 'no-patient-name: ["warn", {"alow": []}]'])(
    '--rule refuses %s in one line',
    async (rule) => {
      const { code, stderr } = await folder.run(['bad.txt', '--rule', rule]);
      expect(code).toBe(2);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    },
  );

  it('--preset takes the place of the configured one', async () => {
    const { stdout } = await folder.run([
      '--preset',
      'strict',
      '--preset',
      'replies',
      '--print-config',
      'a.md',
    ]);
    expect(Object.keys((JSON.parse(stdout) as { rules: object }).rules).length).toBeGreaterThan(10);
  });

  it('--kind and --platform reach the configuration of every file', async () => {
    const { stdout } = await folder.run([
      '--kind',
      'reply',
      '--platform',
      'facebook',
      '--print-config',
      'a.md',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'reply', platform: 'facebook' });
  });

  it('--report-unused-disable-directives and --no-inline-config decide over directives', async () => {
    expect((await folder.run(['silenced.txt'])).code).toBe(0);
    expect((await folder.run(['silenced.txt', '--report-unused-disable-directives'])).code).toBe(1);
    const both = ['silenced.txt', '--report-unused-disable-directives', '--no-inline-config'];
    expect((await folder.run(both)).code).toBe(0);
  });

  it('flags may stand before or after a command', async () => {
    const before = await folder.run(['--format', 'json', 'inspect', 'bad.txt']);
    const after = await folder.run(['inspect', 'bad.txt', '--format', 'json']);
    expect(before).toEqual(after);
  });

  it('without a path the current folder is linted', async () => {
    expect((await folder.run([])).stdout).toContain('Checked 3 files');
  });
});

describe('colour', () => {
  it.each([
    ['a terminal', true, { isTTY: true }, []],
    ['a pipe', false, {}, []],
    ['--no-color on a terminal', false, { isTTY: true }, ['--no-color']],
    ['--color in a pipe', true, {}, ['--color']],
    ['NO_COLOR on a terminal', false, { isTTY: true, env: { NO_COLOR: '1' } }, []],
    ['FORCE_COLOR in a pipe', true, { env: { FORCE_COLOR: '1' } }, []],
    ['FORCE_COLOR=0 on a terminal', false, { isTTY: true, env: { FORCE_COLOR: '0' } }, []],
    ['TERM=dumb', false, { isTTY: true, env: { TERM: 'dumb' } }, []],
  ])('%s: %s', async (_name, expected, world, flags) => {
    expect((await folder.run(['bad.txt', ...flags], world)).stdout.includes(ESCAPE)).toBe(expected);
  });
});

describe('progress', () => {
  it('is shown on a terminal when work is long, and wiped', async () => {
    const { stderr } = await folder.run(['.'], { isTTY: true, tick: 900 });
    expect(stderr).toMatch(/\d of 3 files/);
    expect(stderr.endsWith('\r\u001B[K')).toBe(true);
  });

  it.each([
    ['in a pipe', { tick: 900 }],
    ['in CI', { isTTY: true, tick: 900, env: { CI: '1' } }],
    ['when work is short', { isTTY: true, tick: 1 }],
  ])('is not shown %s', async (_name, world) => {
    expect((await folder.run(['.'], world)).stderr).toBe('');
  });
});

describe('rules and explain', () => {
  it('list the rules and say what one is about', async () => {
    const list = await folder.run(['rules']);
    expect(list.stdout).toMatch(/error {2}no-ssn/);
    const one = await folder.run(['explain', 'no-ssn']);
    for (const title of ['Legal basis', 'Says', 'Write instead', 'Presets', 'Options'])
      expect(one.stdout).toContain(title);
  });

  it('print JSON on demand', async () => {
    const { stdout } = await folder.run(['rules', '--format', 'json']);
    expect((JSON.parse(stdout) as { id: string }[]).map(({ id }) => id)).toContain('no-ssn');
  });

  it('name the nearest rule', async () => {
    const { code, stderr } = await folder.run(['explain', 'no-snn']);
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean "no-ssn"?');
  });
});
