import { afterEach, describe, expect, it } from '@jest/globals';
import type { LintResult } from '../../src/engine/result.js';
import { GitFolder } from '../cli/git-folder.js';

const NAMED = 'Cosima Vandermolen went home from our ICU after her stroke.\n';

let repo: GitFolder;
afterEach(() => repo.remove());

async function rulesOf(...args: string[]): Promise<{ rules: string[]; code: number; stderr: string }> {
  const { code, stdout, stderr } = await repo.run(['--staged', '--format', 'json', ...args]);
  const results = JSON.parse(stdout || '[]') as LintResult[];
  return {
    rules: results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId ?? '')),
    code,
    stderr,
  };
}

describe('--staged judges by what the next commit holds', () => {
  it('of the configuration and of the roster that it names', async () => {
    repo = new GitFolder({ 'post.md': NAMED, 'staff.csv': 'staff\nImogen Castellane\n' });
    const config = (roster: string) => `roster: {${roster}}\n`;
    repo.write('phi-lint.config.yaml', config('files: [staff.csv]'));
    repo.git('add', '--all');
    const strict = await rulesOf();
    expect(strict.rules).toContain('no-patient-name');
    // Loosened on the disk, in each of the ways that there are.
    repo.write('phi-lint.config.yaml', 'rules: {no-patient-name: "off"}\n');
    repo.write('staff.csv', 'staff\nCosima Vandermolen\n');
    repo.write('phi-lint.config.json', '{"ignores": ["post.md"]}');
    expect(await rulesOf()).toEqual(strict);
    // Gone from the disk.
    repo.delete('phi-lint.config.yaml');
    repo.delete('phi-lint.config.json');
    const printed = await repo.run(['--staged', '--print-config', 'post.md']);
    expect(printed.stdout).toContain('Imogen Castellane');
    expect(await rulesOf()).toEqual(strict);
    repo.write('phi-lint.config.yaml', 'rules: {no-patient-name: "off"}\n');
    repo.git('add', 'phi-lint.config.yaml');
    expect((await rulesOf()).rules).not.toContain('no-patient-name');
  });

  it('of the list of existing findings, and of the register of authorizations', async () => {
    repo = new GitFolder({ 'post.md': `---\nauthorization: AUTH-7\n---\n\n${NAMED}` });
    repo.stage('phi-lint.config.yaml', 'authorizations: register.csv\n');
    repo.stage('register.csv', 'id\nAUTH-9\n');
    repo.git('add', '--all');
    expect((await rulesOf()).rules).toContain('valid-authorization-scope');
    repo.write('register.csv', 'id\nAUTH-7\n');
    expect((await rulesOf()).rules).toContain('valid-authorization-scope');
    await repo.run(['--suppress-all']);
    repo.stage('register.csv', 'id\nAUTH-7\n');
    repo.stage('post.md', NAMED);
    await repo.run(['--suppress-all']);
    repo.git('add', 'phi-lint-suppressions.json');
    repo.write('phi-lint-suppressions.json', 'broken on the disk');
    expect(await rulesOf()).toMatchObject({ rules: [], code: 0 });
    repo.delete('phi-lint-suppressions.json');
    expect(await rulesOf()).toMatchObject({ rules: [], code: 0 });
  });

  it('and from the disk where git holds no other state: files that are not tracked, and code, of which it tells', async () => {
    repo = new GitFolder({ 'phi-lint.config.yaml': 'rules: {no-patient-name: "off"}\n' });
    repo.stage('post.md', NAMED);
    expect((await rulesOf()).rules).not.toContain('no-patient-name');
    repo.delete('phi-lint.config.yaml');
    repo.stage('plugin.mjs', 'export default { name: "riverbend" };\n');
    repo.stage('phi-lint.config.yaml', 'plugins: [./plugin.mjs]\n');
    expect((await rulesOf()).stderr).not.toContain('plugin.mjs');
    repo.write('plugin.mjs', 'export default { name: "riverbend", rules: [] };\n');
    const changed = await rulesOf();
    expect(changed.stderr).toContain('plugin.mjs is code, and code runs as it stands on the disk');
    expect(changed.rules).toContain('no-patient-name');
  });
});
