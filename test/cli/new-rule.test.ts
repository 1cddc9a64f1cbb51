import { describe, expect, it } from '@jest/globals';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newRuleOfRepository } from '../../src/cli/new-rule/new-rule.js';
import { CliFolder } from './run-cli.js';

describe('a new rule of the repository', () => {
  it('has its rule, README and test, and stands at the end of the catalogue', async () => {
    const folder = new CliFolder();
    mkdirSync(join(folder.path, 'rules'));
    cpSync('rules/index.ts', join(folder.path, 'rules/index.ts'));
    const { written } = await newRuleOfRepository(folder.path, 'no-new-thing');
    for (const path of written) expect(existsSync(join(folder.path, path))).toBe(true);
    const catalogue = readFileSync(join(folder.path, 'rules/index.ts'), 'utf8');
    expect(catalogue).toContain("import { rule as noNewThing } from './no-new-thing/index.js';\n");
    expect(catalogue.endsWith('\n  noNewThing,\n];\n')).toBe(true);
    await expect(newRuleOfRepository(folder.path, 'no-new-thing')).rejects.toThrow('is there already');
    expect(readFileSync(join(folder.path, 'rules/index.ts'), 'utf8')).toBe(catalogue);
    folder.remove();
  });
});

describe('phi-lint new-rule', () => {
  it('starts a rule in the current folder', async () => {
    const folder = new CliFolder({ 'package.json': '{}' });
    const { code, stdout } = await folder.run(['new-rule', 'no-new-thing']);
    expect(code).toBe(0);
    expect(stdout.split('\n\n')[0]?.split('\n')).toEqual([
      'rules/no-new-thing.js',
      'test/no-new-thing.test.js',
      'index.js',
    ]);
    expect(readFileSync(join(folder.path, 'package.json'), 'utf8')).toBe('{}');
    folder.remove();
  });
});
