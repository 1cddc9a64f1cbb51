import { afterAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { PhiLint } from '../../src/engine/phi-lint.js';
import { CliFolder } from '../cli/run-cli.js';

const folders: CliFolder[] = [];
function folderWith(files: Record<string, string>): CliFolder {
  const folder = new CliFolder(files);
  folders.push(folder);
  return folder;
}
afterAll(() => folders.forEach((folder) => folder.remove()));

async function severityOf(folder: CliFolder, id: string, file = 'a.md', cwd = folder.path): Promise<unknown> {
  const config = await new PhiLint({ cwd }).calculateConfigForFile(join(folder.path, file));
  return config.rules?.[id];
}

/** The message of the error that a configuration raises. */
async function problemOf(
  config: object | string,
  file = '.phi-lintrc.json',
  more: Record<string, string> = {},
): Promise<string> {
  const folder = folderWith({
    [file]: typeof config === 'string' ? config : JSON.stringify(config),
    ...more,
  });
  try {
    await new PhiLint({ cwd: folder.path }).calculateConfigForFile('a.md');
  } catch (error) {
    return (error as Error).message.replaceAll(folder.path, '');
  }
  return 'no error';
}

describe('finding a configuration', () => {
  it.each([
    ['phi-lint.config.json', '{"rules":{"no-ssn":"warn"}}'],
    ['phi-lint.config.yaml', 'rules:\n  no-ssn: warn\n'],
    ['phi-lint.config.yml', 'rules: { no-ssn: warn }\n'],
    ['phi-lint.config.mjs', 'export default { rules: { "no-ssn": "warn" } };'],
    ['phi-lint.config.cjs', 'module.exports = { rules: { "no-ssn": "warn" } };'],
    [
      'phi-lint.config.ts',
      'const severity: string = "warn";\nexport default { rules: { "no-ssn": severity } };',
    ],
    ['.phi-lintrc', 'rules:\n  no-ssn: warn\n'],
    ['.phi-lintrc.json', '{"rules":{"no-ssn":"warn"}}'],
    ['.phi-lintrc.yaml', 'rules: { no-ssn: warn }\n'],
    ['package.json', '{"name":"drafts","phi-lint":{"rules":{"no-ssn":"warn"}}}'],
  ])('reads %s', async (name, content) => {
    expect(await severityOf(folderWith({ [name]: content }), 'no-ssn')).toBe('warn');
  });

  it('is that of the linted file, wherever the run starts: up to the root of the repository, never above', async () => {
    const folder = folderWith({
      '.phi-lintrc.json': '{"rules":{"no-ssn":"off"}}',
      'repo/.git/HEAD': 'ref: refs/heads/main\n',
      'repo/phi-lint.config.yaml': 'rules: { no-ssn: warn }\n',
      'repo/app/package.json': '{"name":"app"}',
      'repo/replies/.phi-lintrc.json': '{"rules":{"no-ip-address":"warn"}}',
      'bare/.git/HEAD': 'ref: refs/heads/main\n',
      'project/package.json': '{"name":"other"}',
      'project/deep/a.md': '',
    });
    for (const cwd of [folder.path, join(folder.path, 'repo/replies')]) {
      expect(await severityOf(folder, 'no-ssn', 'repo/app/deep/a.md', cwd)).toBe('warn');
      expect(await severityOf(folder, 'no-ssn', 'repo/replies/deep/a.md', cwd)).toBe('error');
      expect(await severityOf(folder, 'no-ip-address', 'repo/replies/a.md', cwd)).toBe('warn');
      expect(await severityOf(folder, 'no-ssn', 'bare/a.md', cwd)).toBe('error');
      expect(await severityOf(folder, 'no-ssn', 'project/deep/a.md', cwd)).toBe('error');
    }
  });

  it('without a repository and a package, is not looked for above the folder of the run', async () => {
    const folder = folderWith({ '.phi-lintrc.json': '{"rules":{"no-ssn":"warn"}}', 'deep/in/a.md': '' });
    expect(await severityOf(folder, 'no-ssn', 'deep/in/a.md')).toBe('warn');
    expect(await severityOf(folder, 'no-ssn', 'deep/in/a.md', join(folder.path, 'deep'))).toBe('error');
  });

  it('takes an empty file for no settings', async () => {
    expect(await severityOf(folderWith({ '.phi-lintrc.yaml': '' }), 'no-ssn')).toBe('error');
  });
});

describe('laying configurations over one another', () => {
  it('extends files, the extending one on top', async () => {
    const folder = folderWith({
      '.phi-lintrc.json': '{"extends":["./base/one.json"],"rules":{"no-ssn":"warn"}}',
      'base/one.json': '{"extends":"./two.yaml","rules":{"no-ssn":"off","no-ip-address":"warn"}}',
      'base/two.yaml': 'rules: { no-ip-address: off, no-record-number: warn }',
    });
    expect(await severityOf(folder, 'no-ssn')).toBe('warn');
    expect(await severityOf(folder, 'no-ip-address')).toBe('warn');
    expect(await severityOf(folder, 'no-record-number')).toBe('warn');
  });

  it('adds overrides for the files that match', async () => {
    const config = {
      overrides: [
        {
          files: ['replies/**', '*.reply.md'],
          ignores: ['replies/old'],
          kind: 'reply',
          rules: { 'no-ssn': 'warn' },
        },
        { files: ['replies/x.md'], rules: { 'no-ssn': 'off' } },
      ],
    };
    const folder = folderWith({ '.phi-lintrc.json': JSON.stringify(config) });
    expect(await severityOf(folder, 'no-ssn', 'a.md')).toBe('error');
    expect(await severityOf(folder, 'no-ssn', 'replies/a.md')).toBe('warn');
    expect(await severityOf(folder, 'no-ssn', 'deep/in/b.reply.md')).toBe('warn');
    expect(await severityOf(folder, 'no-ssn', 'replies/old/a.md')).toBe('error');
    expect(await severityOf(folder, 'no-ssn', 'replies/x.md')).toBeUndefined();
    const phiLint = new PhiLint({ cwd: folder.path });
    expect(await phiLint.calculateConfigForFile('replies/a.md')).toMatchObject({ kind: 'reply' });
  });

  it('keeps options under a bare severity, and lets a list of presets name what the first leaves out', async () => {
    const folder = folderWith({
      'base.json': '{"rules":{"no-patient-name":["error",{"allow":["Cobb Angle"],"minConfidence":0.8}]}}',
      '.phi-lintrc.json':
        '{"extends":"./base.json","preset":["recommended","strict"],"rules":{"no-patient-name":"warn"}}',
    });
    expect(await severityOf(folder, 'no-patient-name')).toEqual([
      'warn',
      { allow: ['Cobb Angle'], minConfidence: 0.8 },
    ]);
  });

  it('adds up rosters', async () => {
    const folder = folderWith({
      'base.json': '{"roster":{"staff":["Dr. Amara Lindqvist"]}}',
      '.phi-lintrc.json':
        '{"extends":"./base.json","roster":{"staff":["Theo Vance RN"],"phones":["360-555-0123"]}}',
    });
    const { roster } = await new PhiLint({ cwd: folder.path }).calculateConfigForFile('a.md');
    expect(roster).toMatchObject({
      staff: ['Dr. Amara Lindqvist', 'Theo Vance RN'],
      phones: ['360-555-0123'],
    });
  });
});

describe('a wrong configuration is refused with file, key and the nearest valid name', () => {
  it.each<[string, object, string]>([
    ['an unknown key', { rulse: {} }, '/.phi-lintrc.json: rulse: unknown key. Did you mean "rules"?'],
    [
      'an unknown rule',
      { rules: { 'no-snn': 'off' } },
      '/.phi-lintrc.json: rules.no-snn: unknown rule. Did you mean "no-ssn"?',
    ],
    [
      'an unknown severity',
      { rules: { 'no-ssn': 'eror' } },
      'rules.no-ssn: must be one of off, warn, error. Did you mean "error"?',
    ],
    [
      'an unknown option',
      { rules: { 'no-patient-name': ['warn', { alow: [] }] } },
      'rules.no-patient-name: unknown option "alow"',
    ],
    [
      'an option of the wrong type',
      { rules: { 'no-patient-name': ['warn', { allow: 'x' }] } },
      'must be a list of strings',
    ],
    [
      'an unknown preset',
      { preset: 'recomended' },
      'preset: unknown preset "recomended". Did you mean "recommended"?',
    ],
    ['an unknown kind', { kind: 'replay' }, 'kind: must be one of'],
    [
      'an unknown key of the roster',
      { roster: { stafff: [] } },
      'roster.stafff: unknown key. Did you mean "staff"?',
    ],
    ['a confidence out of range', { minConfidence: 50 }, 'minConfidence: must be a number from 0 to 1'],
    ['an override without files', { overrides: [{ rules: {} }] }, 'overrides[0].files: is missing'],
    [
      'a wrong rule in an override',
      { overrides: [{ files: ['*'], rules: { x: 'off' } }] },
      'overrides[0].rules.x: unknown rule.',
    ],
    [
      'a column that means nothing',
      { columns: { Copy: 'boddy' } },
      'columns.Copy: must be the name of a field. Did you mean "body"?',
    ],
    [
      'a plugin that is not there',
      { plugins: ['./nope.js'] },
      '/.phi-lintrc.json: plugins[0]: "./nope.js" does not exist',
    ],
    [
      'a package that is not there',
      { plugins: ['phi-lint-plugin-nope'] },
      'plugins[0]: cannot load "phi-lint-plugin-nope": there is no package "phi-lint-plugin-nope" installed',
    ],
    [
      'a file to extend that is not there',
      { extends: './nope.json' },
      '/.phi-lintrc.json: extends: "./nope.json" does not exist',
    ],
    [
      'a preset to extend that is misspelt',
      { extends: ['strikt'] },
      'extends: cannot load "strikt": there is no package "strikt" installed. Did you mean "strict"?',
    ],
    ['settings that are no map', { settings: ['x'] }, 'settings: must be a map'],
    [
      'a roster entry that would match everything',
      { roster: { staff: ['Ada', ' '] } },
      'roster.staff[1]: is too short',
    ],
    [
      'a domain that would match half of all',
      { roster: { domains: ['com'] } },
      'roster.domains[0]: must be a domain',
    ],
    ['a roster file that is not there', { roster: './staff.csv' }, 'roster: "./staff.csv" does not exist'],
    ['a configuration that is a list', [], 'must be a map of keys to values'],
  ])('%s', async (_name, config, message) => {
    expect(await problemOf(config)).toContain(message);
  });

  it.each([
    ['phi-lint.config.json', '{"rules": {,}}'],
    ['phi-lint.config.yaml', 'rules:\n  - a\n b: ['],
    ['phi-lint.config.mjs', 'export default {'],
    ['phi-lint.config.ts', 'export default {'],
    ['package.json', '{"phi-lint": {,}}'],
  ])('broken %s, in one line', async (name, content) => {
    const problem = await problemOf(content, name);
    expect(problem).toMatch(/: cannot be read: .{5,}/);
    expect(problem.split('\n')).toHaveLength(1);
  });

  it.each([
    ['phi-lint.config.json', '{\n  "rules": {,}\n}', 'this is no JSON: see line 2'],
    ['phi-lint.config.mjs', 'export default {', 'Unexpected'],
  ])('broken %s, with what is wrong', async (name, content, message) => {
    expect(await problemOf(content, name)).toContain(message);
  });

  it('a file that extends itself', async () => {
    expect(await problemOf({ extends: './.phi-lintrc.json' })).toContain('extends: the file extends itself');
  });

  it.each([
    ['no object', 'export default 7;', 'must be a map'],
    ['no name', 'export default { rules: [] };', 'plugins[0].name: is missing'],
    ['an unknown key', 'export default { name: "x", detecters: [] };', 'Did you mean "detectors"?'],
    [
      'a rule without meta',
      'export default { name: "x", rules: [{ create() {} }] };',
      'plugins[0].rules[0].meta: is missing',
    ],
    [
      'a preset with an unknown severity',
      'export default { name: "x", presets: { a: { b: "loud" } } };',
      'presets.a.b: must be one of',
    ],
    ['an error of its own', 'throw new Error("no licence");', 'cannot load "./p.mjs": no licence'],
  ])('a plugin with %s', async (_name, code, message) => {
    expect(await problemOf({ plugins: ['./p.mjs'] }, '.phi-lintrc.json', { 'p.mjs': code })).toContain(
      message,
    );
  });
});
