import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { CliFolder } from './run-cli.js';
import { GitFolder } from './git-folder.js';

const VIOLATION = 'Her SSN is 219-09-9998, says the front desk.\n';
const CLEAN = 'Flu shots have arrived. Drop by on any weekday.\n';
/** Code that leaves a trace when it runs. */
const trace = (folder: CliFolder, rest = '') =>
  `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(join(folder.path, 'ran'))}, '');\n${rest}`;
const hasRun = (folder: CliFolder) => existsSync(join(folder.path, 'ran'));

const folders: CliFolder[] = [];
const kept = <Folder extends CliFolder>(folder: Folder): Folder => {
  folders.push(folder);
  return folder;
};
const repository = (files: Record<string, string | Uint8Array> = {}) => kept(new GitFolder(files));
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

interface Printed {
  readonly rules: Readonly<Record<string, unknown>>;
  readonly origins: Readonly<Record<string, { readonly source: string; readonly key: string }>>;
  readonly roster: Readonly<Record<string, readonly string[]>>;
  readonly ignored?: true;
  readonly kind?: string;
}
const printed = async (folder: CliFolder, file: string, ...args: string[]) => {
  const { stdout, stderr, code } = await folder.run(['--print-config', file, ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Printed;
};

describe('the configuration of a file', () => {
  it('is the nearest one, for each file of a run, up to the root of the repository', async () => {
    const repo = repository({
      'phi-lint.config.yaml': 'rules: { no-ssn: off }\n',
      'a.md': VIOLATION,
      'replies/.phi-lintrc.json': '{"rules":{"no-ssn":"warn"}}',
      'replies/deep/b.md': VIOLATION,
      'strict/package.json': '{"name":"drafts","phi-lint":{}}',
      'strict/c.md': VIOLATION,
    });
    const { stdout } = await repo.run(['--format', 'json']);
    const severities = (JSON.parse(stdout) as { messages: { ruleId: string; severity: number }[] }[]).map(
      ({ messages }) => messages.find(({ ruleId }) => ruleId === 'no-ssn')?.severity,
    );
    expect(severities).toEqual([undefined, 1, 2]);
  });

  it('is never taken from above the repository', async () => {
    const outer = kept(new CliFolder({ '.phi-lintrc.json': '{"rules":{"no-ssn":"off"}}' }));
    mkdirSync(join(outer.path, 'repo/.git'), { recursive: true });
    writeFileSync(join(outer.path, 'repo/a.md'), VIOLATION);
    expect((await outer.run(['repo/a.md'])).code).toBe(1);
  });

  it('leaves out, and takes as drafts, what the nearest one says', async () => {
    const repo = repository({
      '.phi-lintrc.json': '{"ignores":["old"]}',
      'old/a.md': VIOLATION,
      'kept/.phi-lintrc.json': '{"files":["*.post"]}',
      'kept/old/b.post': VIOLATION,
      'kept/c.md': VIOLATION,
    });
    const { stdout } = await repo.run(['--format', 'json']);
    const files = (JSON.parse(stdout) as { filePath: string }[]).map(({ filePath }) => filePath);
    expect(files).toEqual([join(repo.path, 'kept/old/b.post')]);
  });

  it('of a folder that is broken stops the run', async () => {
    const repo = repository({ 'a.md': CLEAN, 'b/.phi-lintrc.json': '{"rulse":{}}', 'b/c.md': CLEAN });
    expect(await repo.run([])).toMatchObject({
      code: 2,
      stderr: `phi-lint: ${join(repo.path, 'b/.phi-lintrc.json')}: rulse: unknown key. Did you mean "rules"?\n`,
    });
  });
});

describe('extends', () => {
  it('takes presets, files and packages, the last on top', async () => {
    const repo = repository({
      'phi-lint.config.yaml': 'extends: [strict, "@house/phi-lint-config", ./house/base.json]\n',
      'house/base.json': '{"rules":{"no-ip-address":"warn"}}',
      'node_modules/@house/phi-lint-config/package.json':
        '{"name":"@house/phi-lint-config","main":"config.json"}',
      'node_modules/@house/phi-lint-config/config.json':
        '{"extends":"./more.json","overrides":[{"files":["replies/**"],"kind":"reply"}],"rules":{"no-ip-address":"off"}}',
      'node_modules/@house/phi-lint-config/more.json': '{"rules":{"no-record-number":"warn"}}',
    });
    const { rules, origins, kind } = await printed(repo, 'replies/a.md');
    // `strict` makes an error of what `recommended` warns of.
    expect(rules['no-care-timeframe']).toBe('error');
    expect(rules['no-ip-address']).toBe('warn');
    expect(rules['no-record-number']).toBe('warn');
    // Patterns of a package are meant for the folders of whoever uses it.
    expect(kind).toBe('reply');
    expect(origins).toMatchObject({
      preset: { source: 'phi-lint.config.yaml', key: 'extends' },
      'rules.no-care-timeframe': { source: 'preset "strict"' },
      'rules.no-ip-address': { source: 'house/base.json', key: 'rules.no-ip-address' },
      'rules.no-record-number': { source: 'node_modules/@house/phi-lint-config/more.json' },
      kind: { source: 'node_modules/@house/phi-lint-config/config.json', key: 'overrides[0].kind' },
    });
  });

  it('in a circle is an error that shows the circle', async () => {
    const repo = repository({
      '.phi-lintrc.json': '{"extends":"./a.json"}',
      'a.json': '{"extends":"./b.json"}',
      'b.json': '{"extends":"./a.json"}',
    });
    const { code, stderr } = await repo.run(['--print-config', 'x.md']);
    const [a, b] = ['a.json', 'b.json'].map((name) => join(repo.path, name));
    expect(code).toBe(2);
    expect(stderr).toBe(
      `phi-lint: ${b}: extends: the files extend one another in a circle: ${a} → this file → ${a}\n`,
    );
  });

  it('too deep is an error, and so are too many files', async () => {
    const deep = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`${i}.json`, `{"extends":"./${i + 1}.json"}`]),
    );
    const long = await repository({ ...deep, '.phi-lintrc.json': '{"extends":"./0.json"}' }).run(['.']);
    expect(long).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('extends: goes more than 10 files deep'),
    });
    // Each file names the next one twice: a chain of eight is 2⁸ files.
    const twice = Object.fromEntries(
      Array.from({ length: 8 }, (_, i) => [`${i}.json`, `{"extends":["./${i + 1}.json","./${i + 1}.json"]}`]),
    );
    const wide = await repository({
      ...twice,
      '8.json': '{}',
      '.phi-lintrc.json': '{"extends":"./0.json"}',
    }).run(['.']);
    expect(wide).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('extends: more than 100 files extend one another'),
    });
  });
});

describe('roster files', () => {
  const STORY = 'Perpetua Vance came in with chest pain and went home with a new stent.\n';

  it('of tables make staff of those who are listed, as if the configuration listed them', async () => {
    const repo = repository({
      '.phi-lintrc.yaml': 'roster: { files: [staff.csv], staff: [Odalys Crane] }\n',
      'staff.csv': 'First name;Last name;Clinic;Badge\nPerpetua;Vance;Elm Street Clinic;17\n',
      'a.md': 'Perpetua Vance treats chest pain.\n',
    });
    const { roster, origins } = await printed(repo, 'a.md');
    expect(roster).toMatchObject({
      staff: ['Odalys Crane', 'Perpetua Vance'],
      facilities: ['Elm Street Clinic'],
    });
    expect(origins).toMatchObject({
      'roster.staff[0]': { source: '.phi-lintrc.yaml', key: 'roster.staff[0]' },
      'roster.staff[1]': { source: 'staff.csv', key: 'row 2' },
    });
    writeFileSync(join(repo.path, 'b.md'), STORY);
    const named = async (...args: string[]) =>
      (await repo.run(['b.md', ...args])).stdout.includes('no-patient-name');
    expect([await named('--no-config'), await named()]).toEqual([true, false]);
  });

  it('may be in any encoding of a spreadsheet, of JSON or YAML, and beside an override', async () => {
    const repo = repository({
      '.phi-lintrc.json': JSON.stringify({
        roster: ['lists/a.csv', 'lists/b.yaml'],
        overrides: [{ files: ['east/**'], roster: 'lists/c.json' }],
      }),
      'lists/a.csv': Uint8Array.from([0xff, 0xfe, ...Buffer.from('type,name\nstaff,Zoë Quill\n', 'utf16le')]),
      'lists/b.yaml': 'handles: ["#LarkspurStrong"]\n',
      'lists/c.json': '{"facilities":["East Wing"]}',
    });
    expect((await printed(repo, 'east/a.md')).roster).toMatchObject({
      staff: ['Zoë Quill'],
      handles: ['#LarkspurStrong'],
      facilities: ['East Wing'],
    });
    expect((await printed(repo, 'a.md')).roster['facilities']).toEqual([]);
  });

  it.each([
    [
      'no known column',
      'Badge,Room\n1,2\n',
      'staff.csv: the first row names no column that a roster has: staff, fac',
    ],
    [
      'a quote that is never closed',
      'staff\n"Odalys\n',
      'staff.csv: line 2: the quote that opens here is never closed',
    ],
    ['an entry that would match everything', 'staff\nOdalys Crane\n-\n', 'staff.csv: row 3: is too short'],
    [
      'a kind of entry that is none',
      'type,name\nstuff,Odalys\n',
      'staff.csv: row 2: must be one of staff, facilities',
    ],
  ])('with %s are refused', async (_name, table, message) => {
    const repo = repository({
      '.phi-lintrc.json': '{"roster":"staff.csv"}',
      'staff.csv': table,
      'a.md': CLEAN,
    });
    const { code, stderr } = await repo.run([]);
    expect({ code, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: 2, lines: 1 });
    expect(stderr).toContain(message);
  });
});

describe('--print-config', () => {
  const files = {
    'base.json': '{"rules":{"no-patient-name":["error",{"allow":["Saint Ambrose"]}]}}',
    'phi-lint.config.yaml': [
      'extends: ./base.json',
      'rules: { no-patient-name: warn, no-ssn: off }',
      'columns: { Remarks: ignore }',
      'settings: { wards: [Lark] }',
      'authorizations: forms.csv',
      'plugins: [./ward.mjs]',
      'ignores: [old]',
      'overrides:',
      "  - { files: ['*.reply.md'], kind: reply }",
    ].join('\n'),
    'forms.csv': 'id\nAUTH-7\n',
    'ward.mjs': 'export default { name: "ward" };',
  };

  it('says of each value where it is written, as JSON', async () => {
    const { origins, rules, ignored } = await printed(
      repository(files),
      'old/a.reply.md',
      '--rule',
      'no-ip-address: warn',
    );
    expect(ignored).toBe(true);
    expect(rules['no-patient-name']).toEqual(['warn', { allow: ['Saint Ambrose'] }]);
    const yaml = (key: string) => ({ source: 'phi-lint.config.yaml', key });
    expect(origins).toMatchObject({
      'rules.no-patient-name': yaml('rules.no-patient-name'),
      'rules.no-patient-name[1]': { source: 'base.json', key: 'rules.no-patient-name' },
      'rules.no-ssn': yaml('rules.no-ssn'),
      'rules.no-ip-address': { source: 'command line', key: 'rules.no-ip-address' },
      'rules.no-patient-image': { source: 'preset "recommended"', key: 'no-patient-image' },
      'columns.Remarks': yaml('columns.Remarks'),
      'settings.wards': yaml('settings.wards'),
      'authorizations[0]': yaml('authorizations'),
      'plugins[0]': yaml('plugins[0]'),
      kind: yaml('overrides[0].kind'),
    });
  });

  it('is a table in a terminal, and where stylish is asked for', async () => {
    const repo = repository(files);
    const { stdout } = await repo.run(['--print-config', 'a.reply.md'], {
      isTTY: true,
      env: { NO_COLOR: '1' },
    });
    expect(stdout).toMatch(/^ {2}kind +"reply" +phi-lint\.config\.yaml: overrides\[0\]\.kind$/m);
    expect(stdout).toMatch(
      /^ {2}authorizations\[0\] +"forms\.csv" +phi-lint\.config\.yaml: authorizations$/m,
    );
    expect(stdout).toMatch(/^ {2}plugins\[0\] +"\.\/ward\.mjs" +phi-lint\.config\.yaml: plugins\[0\]$/m);
    expect(stdout).toMatch(/^ {2}rules\.no-ssn +off +phi-lint\.config\.yaml: rules\.no-ssn$/m);
    expect(stdout).toMatch(/^ {2}rules\.no-patient-image +error +preset "recommended"$/m);
    expect((await repo.run(['--print-config', 'a.reply.md', '--format', 'stylish'])).stdout).toBe(stdout);
  });
});

describe('hints', () => {
  const hintsOf = (stderr: string) =>
    stderr
      .split('\n')
      .slice(1)
      .map((line) => line.trim())
      .filter((line) => line !== '');

  it('name what a configuration says in vain, in one block on stderr, and change no exit code', async () => {
    const repo = repository({
      'base.json': '{"rules":{"no-ip-address":"off"}}',
      '.phi-lintrc.json': `{
        "extends": "./base.json",
        "rules": { "no-ip-address": "off", "no-ssn": "warn", "no-ssn": "warn", "require-general-info-disclaimer": "off" },
        "ignores": ["old", "archive/2019"],
        "roster": { "staff": ["Odalys Crane", "Perpetua Vance"], "files": "clinics.csv" },
        "overrides": [{ "files": ["replies/**"], "rules": { "no-ssn": "warn" } }]
      }`,
      'clinics.csv': 'clinic,badge\nElm Street Clinic,1\nBirch Street Clinic,2\n',
      '.phi-lintrc.yaml': '',
      'old/a.md': CLEAN,
      'b.md': 'Odalys Crane gives flu shots at the Elm Street Clinic.\n',
    });
    const { code, stdout, stderr } = await repo.run(['--format', 'json']);
    expect(stderr.split('\n')[0]).toBe('Hints about the configuration (--no-hints hides them):');
    expect(hintsOf(stderr)).toEqual([
      '.phi-lintrc.yaml: is not read, because .phi-lintrc.json stands beside it',
      '.phi-lintrc.json: rules.no-ssn: is set twice: the second one holds',
      '.phi-lintrc.json: rules.no-ip-address: is off already (base.json: rules.no-ip-address)',
      '.phi-lintrc.json: rules.require-general-info-disclaimer: is off already: no preset in use switches it on',
      '.phi-lintrc.json: overrides[0].rules.no-ssn: is warn already (rules.no-ssn)',
      'clinics.csv: column."badge": means nothing to a roster',
      '.phi-lintrc.json: ignores[1]: "archive/2019" leaves out nothing that would be checked',
      '.phi-lintrc.json: overrides[0].files[0]: "replies/**" matches no draft',
      '.phi-lintrc.json: 1 of 2 entries of the roster are in no draft: roster.staff[1]',
    ]);
    const without = await repo.run(['--format', 'json', '--no-hints']);
    expect(without).toMatchObject({ code, stdout, stderr: '' });
    expect((await repo.run(['--quiet'])).stderr).toBe('');
  });

  it('are silent about patterns and rosters where a run saw only a part, and where all is well', async () => {
    const repo = repository({
      '.phi-lintrc.json': '{"ignores":["old"],"roster":{"staff":["Odalys Crane"]}}',
      'a.md': CLEAN,
      'old/b.md': CLEAN,
      'c/d.md': 'Odalys Crane gives flu shots.\n',
    });
    expect((await repo.run(['a.md'])).stderr).toBe('');
    expect((await repo.run(['.'])).stderr).toBe('');
    repo.git('add', '--all');
    expect((await repo.run(['--staged'])).stderr).toBe('');
  });
});

describe('--init', () => {
  it('with --yes asks nothing and writes a configuration that holds', async () => {
    const repo = repository({ 'a.md': VIOLATION });
    expect(await repo.run(['--init', '--yes'])).toMatchObject({ code: 0, stderr: '' });
    const text = readFileSync(join(repo.path, 'phi-lint.config.yaml'), 'utf8');
    expect(text).toContain('\npreset: [recommended]\n');
    // What stands in comments holds too, once the comment signs are gone.
    const opened = text
      .replace(/^# (?=[a-z]+:| {2})/gm, '')
      .replace(/^# {3}files: .*\n| {2}files: \[staff.*\n/gm, '');
    writeFileSync(join(repo.path, 'phi-lint.config.yaml'), opened);
    expect(opened).toMatch(/^roster:\n {2}domains: /m);
    expect((await repo.run(['a.md', '--no-hints'])).code).toBe(1);
    expect((await printed(repo, 'replies/a.md')).kind).toBe('reply');
  });

  it('asks in a terminal, again where an answer is none, and writes what was said', async () => {
    const repo = repository();
    const answers = ['9', '2', 'perhaps', 'y', '', "o'replies/**", 'larkspur', 'larkspurfalls.example'];
    expect((await repo.run(['--init'], { answers, isTTY: true })).code).toBe(0);
    const config = await printed(repo, "o'replies/a.md");
    expect(config).toMatchObject({ kind: 'reply', roster: { domains: ['larkspurfalls.example'] } });
    const text = readFileSync(join(repo.path, 'phi-lint.config.yaml'), 'utf8');
    expect(text).toContain('\npreset: [recommended, doctor-to-patient, part2]\n');
  });

  it('never overwrites a configuration, whatever it is called', async () => {
    for (const [name, text] of [
      ['phi-lint.config.yaml', '# mine\n'],
      ['.phi-lintrc', '{}'],
      ['package.json', '{"phi-lint":{}}'],
    ] as const) {
      const repo = repository({ [name]: text });
      const { code, stderr } = await repo.run(['--init', '--yes']);
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: `phi-lint: ${name} is here already: nothing was written.\n`,
      });
      expect(readFileSync(join(repo.path, name), 'utf8')).toBe(text);
    }
  });

  it('asks nobody where there is no terminal', async () => {
    const repo = repository();
    const { code, stderr } = await repo.run(['--init']);
    expect({ code, isTold: stderr.includes('add --yes') }).toEqual({ code: 2, isTold: true });
    expect(existsSync(join(repo.path, 'phi-lint.config.yaml'))).toBe(false);
  });
});

describe('code from strangers', () => {
  const PLUGIN = 'export default { name: "mine" };\n';

  it.each([
    ['an import of cosmiconfig', '.phi-lintrc.json', '{"$import":"./evil.mjs"}', '$import: unknown key.'],
    [
      'a tag of YAML',
      '.phi-lintrc.yaml',
      'rules: !!js/function "function () {}"\n',
      'cannot be read: unknown tag',
    ],
    [
      'code in a file without extension',
      '.phi-lintrc',
      'module.exports = {};\n',
      'must be a map of keys to values',
    ],
    [
      'a map that swells by aliases',
      '.phi-lintrc.yaml',
      bomb(),
      'settings: holds itself, or more than 10000 values',
    ],
    ['a map that holds itself', '.phi-lintrc.yaml', 'settings: &a { a: *a }\n', 'settings: holds itself'],
  ])('does not run by %s', async (_name, file, text, message) => {
    const repo = repository({ [file]: text, 'a.md': CLEAN });
    writeFileSync(join(repo.path, 'evil.mjs'), trace(repo));
    expect(await repo.run([])).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
    expect(hasRun(repo)).toBe(false);
  });

  it.each<[string, (repo: CliFolder) => Record<string, string>, string]>([
    [
      'a configuration',
      (repo) => ({ 'phi-lint.config.mjs': trace(repo, 'export default {};') }),
      'phi-lint.config.mjs: this configuration is code, and --no-code forbids it. Write it as JSON or YAML.',
    ],
    [
      'a configuration in TypeScript',
      (repo) => ({ '.phi-lintrc.ts': trace(repo, 'export default {};') }),
      '.phi-lintrc.ts: this configuration is code',
    ],
    [
      'a file to extend',
      (repo) => ({ '.phi-lintrc.json': '{"extends":"./x.js"}', 'x.js': trace(repo) }),
      'x.js: this configuration is code',
    ],
    [
      'a plugin',
      (repo) => ({ '.phi-lintrc.json': '{"plugins":["./x.mjs"]}', 'x.mjs': trace(repo, PLUGIN) }),
      '.phi-lintrc.json: plugins[0]: the plugin "./x.mjs" is code, and --no-code forbids it.',
    ],
    [
      'a package to extend',
      (repo) => ({
        '.phi-lintrc.json': '{"extends":"house"}',
        'node_modules/house/package.json': '{"name":"house","main":"x.mjs"}',
        'node_modules/house/x.mjs': trace(repo),
      }),
      'extends: the package "house" is code',
    ],
  ])('--no-code forbids %s', async (_name, files, message) => {
    const repo = repository({ 'a.md': CLEAN });
    for (const [name, text] of Object.entries(files(repo))) {
      mkdirSync(join(repo.path, name, '..'), { recursive: true });
      writeFileSync(join(repo.path, name), text);
    }
    const { code, stderr } = await repo.run(['--no-code']);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(hasRun(repo)).toBe(false);
  });

  it('--no-code forbids formatters that are not built in, and nothing that is data', async () => {
    const repo = repository({
      'a.md': CLEAN,
      '.phi-lintrc.json': '{"extends":["strict","house"]}',
      'node_modules/house/package.json': '{"name":"house","main":"x.json"}',
      'node_modules/house/x.json': '{"rules":{"no-ssn":"off"}}',
    });
    writeFileSync(join(repo.path, 'format.mjs'), trace(repo, 'export default () => "";'));
    expect(await repo.run(['--no-code', '--format', './format.mjs'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(
        '--format: "./format.mjs" is not built in, so it is code, and --no-code forbids it.',
      ),
    });
    expect(hasRun(repo)).toBe(false);
    expect((await repo.run(['--no-code', '--no-hints'])).code).toBe(0);
  });

  it.each([
    ['a configuration', 'phi-lint.config.mjs', {}],
    ['data of a configuration', '.phi-lintrc.json', {}],
    ['a file to extend', 'base.json', { '.phi-lintrc.yaml': 'extends: ./base.json\n' }],
    ['a plugin', 'p.mjs', { '.phi-lintrc.yaml': 'plugins: [./p.mjs]\n' }],
    ['a roster', 'staff.csv', { '.phi-lintrc.yaml': 'roster: ./staff.csv\n' }],
  ])('behind a link that leads out of the repository is not reached: %s', async (_name, link, files) => {
    const repo = repository({ 'a.md': CLEAN, ...files });
    const outside = kept(new CliFolder());
    const target = join(outside.path, link);
    writeFileSync(
      target,
      link.endsWith('.mjs') ? trace(repo, PLUGIN) : link.endsWith('.csv') ? 'staff\nOdalys Crane\n' : '{}',
    );
    symlinkSync(target, join(repo.path, link));
    const { code, stderr } = await repo.run([]);
    expect(code).toBe(2);
    expect(stderr).toContain('is a link that leads out of ');
    expect(hasRun(repo)).toBe(false);
  });

  it('outside of the repository is not reached by a path, nor by a package of a folder above', async () => {
    const outer = kept(
      new CliFolder({ 'node_modules/above/package.json': '{"name":"above","main":"x.mjs"}' }),
    );
    writeFileSync(join(outer.path, 'node_modules/above/x.mjs'), trace(outer, PLUGIN));
    writeFileSync(join(outer.path, 'x.mjs'), trace(outer, PLUGIN));
    mkdirSync(join(outer.path, 'repo/.git'), { recursive: true });
    writeFileSync(join(outer.path, 'repo/a.md'), CLEAN);
    for (const config of [
      '{"plugins":["../x.mjs"]}',
      '{"plugins":["above"]}',
      '{"extends":"../x.mjs"}',
      '{"roster":"../x.csv"}',
    ]) {
      writeFileSync(join(outer.path, 'repo/.phi-lintrc.json'), config);
      const { code, stderr } = await outer.run(['repo/a.md']);
      expect({ code, isOut: stderr.includes('lies outside of ') }).toEqual({ code: 2, isOut: true });
    }
    expect(hasRun(outer)).toBe(false);
  });

  it('outside of the repository does not run even where --config names it; data does', async () => {
    const repo = repository({ 'a.md': VIOLATION });
    const outside = kept(new CliFolder({ 'shared.yaml': 'rules: { no-ssn: off }\n' }));
    writeFileSync(join(outside.path, 'shared.mjs'), trace(repo, 'export default {};'));
    const code = await repo.run(['a.md', '--config', join(outside.path, 'shared.mjs')]);
    expect(code).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('this configuration is code, and it stands outside of '),
    });
    expect(hasRun(repo)).toBe(false);
    expect((await repo.run(['a.md', '--config', join(outside.path, 'shared.yaml')])).code).toBe(0);
  });

  it('a link that leads nowhere is no configuration that may be passed over', async () => {
    const repo = repository({ 'a.md': CLEAN });
    symlinkSync('gone.yaml', join(repo.path, 'phi-lint.config.yaml'));
    expect(await repo.run([])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('a link to a file that does not exist'),
    });
  });

  it('runs where the configuration of the repository names it', async () => {
    const repo = repository({ 'a.md': CLEAN, '.phi-lintrc.json': '{"plugins":["./x.mjs"]}' });
    writeFileSync(join(repo.path, 'x.mjs'), trace(repo, PLUGIN));
    expect((await repo.run([])).code).toBe(0);
    expect(hasRun(repo)).toBe(true);
  });
});

/** Twelve levels of ten aliases each. */
function bomb(): string {
  const levels = Array.from(
    { length: 12 },
    (_, i) => `  l${i + 1}: &l${i + 1} [${Array(10).fill(`*l${i}`).join(', ')}]`,
  );
  return ['settings:', '  l0: &l0 [x]', ...levels, ''].join('\n');
}
