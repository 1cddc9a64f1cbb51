import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, PhiLint, definePlugin, defineRule, type LintResult } from '../../src/index.js';
import { CliFolder } from '../cli/run-cli.js';

const VIOLATION = 'Her SSN is 219-09-9998, says the front desk.\n';
const CLEAN = 'Flu shots have arrived. Drop by on any weekday.\n';

let folder: CliFolder;
beforeAll(() => {
  folder = new CliFolder({
    'a.md': VIOLATION,
    'b.txt': CLEAN,
    'drafts/c.md': CLEAN,
    'drafts/old/d.md': VIOLATION,
    'notes.log': VIOLATION,
    'package.json': '{"name":"drafts"}',
    'broken.json': '{"text": "Her SSN is 219-09-9998", oops',
    '.gitignore': 'a.md\n',
  });
  symlinkSync(join(folder.path, 'drafts'), join(folder.path, 'link'));
  symlinkSync(join(folder.path, 'a.md'), join(folder.path, 'linked.md'));
  mkdirSync(join(folder.path, 'empty'));
});
afterAll(() => folder.remove());

const names = (results: readonly { filePath: string }[]) =>
  results.map(({ filePath }) => filePath.slice(folder.path.length + 1).replaceAll('\\', '/'));
const lint = (paths: string[], options: ConstructorParameters<typeof PhiLint>[0] = {}) =>
  new PhiLint({ cwd: folder.path, ...options }).lintFiles(paths);

describe('finding files', () => {
  it('takes of a folder what a reader knows, in order, without files of tools and linked folders', async () => {
    expect(names(await lint(['.']))).toEqual([
      'a.md',
      'b.txt',
      'broken.json',
      'drafts/c.md',
      'drafts/old/d.md',
      'linked.md',
    ]);
  });

  it('follows no link to a folder in a pattern either', async () => {
    expect(names(await lint(['**/c.md']))).toEqual(['drafts/c.md']);
  });

  it('reads no file outside of the repository through a link, and says so; a link within it is read', async () => {
    const outside = new CliFolder({ 'secret.md': VIOLATION });
    const inside = new CliFolder({ 'package.json': '{}', 'shared.md': CLEAN, 'drafts/e.md': CLEAN });
    symlinkSync(join(outside.path, 'secret.md'), join(inside.path, 'drafts/out.md'));
    symlinkSync(join(inside.path, 'shared.md'), join(inside.path, 'drafts/in.md'));
    const results = await new PhiLint({ cwd: inside.path }).lintFiles(['drafts']);
    const named = await new PhiLint({ cwd: inside.path }).lintFiles(['drafts/out.md']);
    for (const one of [outside, inside]) one.remove();
    const said = results.map(({ filePath, messages }) => [
      filePath.slice(inside.path.length + 1).replaceAll('\\', '/'),
      messages.map(({ fatal, message }) => [fatal, message.includes('link to a file outside')]),
    ]);
    expect(said.sort()).toEqual([
      ['drafts/e.md', []],
      ['drafts/in.md', []],
      ['drafts/out.md', [[true, true]]],
    ]);
    expect(named.map(({ errorCount }) => errorCount)).toEqual([1]);
  });

  it('does not heed .gitignore: drafts are kept out of repositories on purpose', async () => {
    expect(names(await lint(['*.md']))).toContain('a.md');
  });

  it('leaves out what is ignored, and says so of a file that was named', async () => {
    const ignored: string[] = [];
    const options = {
      ignorePatterns: ['drafts/old', 'b.*'],
      onIgnored: (filePath: string) => void ignored.push(filePath),
    };
    expect(names(await lint(['drafts', 'b.txt'], options))).toEqual(['drafts/c.md']);
    expect(names(ignored.map((filePath) => ({ filePath })))).toEqual(['b.txt']);
  });

  it('takes of a folder what the configuration lists', async () => {
    const listed = new CliFolder({
      '.phi-lintrc.json': '{"files":["*.log"],"ignores":["skip"]}',
      'x.log': VIOLATION,
      'y.md': VIOLATION,
      'skip/z.log': VIOLATION,
    });
    const results = await new PhiLint({ cwd: listed.path }).lintFiles(['.']);
    listed.remove();
    expect(
      results.map(({ filePath, errorCount }) => [filePath.slice(listed.path.length + 1), errorCount]),
    ).toEqual([['x.log', 1]]);
  });

  it('finds nothing in an empty folder', async () => {
    expect(await lint(['empty'])).toEqual([]);
  });
});

describe('reading files', () => {
  it('says where a file is broken, and lints what could be read', async () => {
    const [result] = await lint(['broken.json']);
    const fatal = result?.messages.find((message) => message.fatal);
    expect(fatal).toMatchObject({ ruleId: null, severity: 2, line: 1 });
    expect(JSON.stringify(result)).not.toMatch(/219|oops/);
  });

  it('decodes what editors and office programs write', async () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...Array.from(VIOLATION, (character) => [character.charCodeAt(0), 0]).flat(),
    ]);
    const [result] = await new PhiLint({ cwd: folder.path }).lintText(utf16, { filePath: 'x.txt' });
    expect(result?.messages[0]).toMatchObject({ ruleId: 'no-ssn', line: 1, column: 12 });
  });
});

describe('PhiLint', () => {
  it('has results in the shape of ESLint', async () => {
    const [result] = await lint(['a.md']);
    const counts: Partial<LintResult> = {
      errorCount: 1,
      warningCount: 0,
      fixableErrorCount: 1,
      fixableWarningCount: 0,
      suppressedMessages: [],
    };
    expect(result).toMatchObject(counts);
  });

  it('lets overrideConfig lie over everything', async () => {
    const [result] = await lint(['a.md'], { overrideConfig: { rules: { 'no-ssn': 'warn' } } });
    expect(result).toMatchObject({ errorCount: 0, warningCount: 1 });
  });

  it('refuses a wrong overrideConfig', async () => {
    await expect(lint(['a.md'], { overrideConfig: { rules: { 'no-snn': 'off' } } })).rejects.toThrow(
      ConfigError,
    );
  });

  it('names rule and file when a rule crashes, tells the place for debugging, and lints on', async () => {
    const crashing = defineRule({
      meta: {
        id: 'crashing',
        category: 'identifiers',
        description: 'Crashes.',
        basis: 'none',
        messages: { never: 'Never.' },
        advice: 'None.',
        options: {},
        presets: { recommended: 'error' },
      },
      create: ({ document }) => ({
        post() {
          throw new Error(document.text);
        },
      }),
    });
    const debug: string[] = [];
    const results = await lint(['a.md', 'b.txt'], {
      plugins: [definePlugin({ name: 'crashing', rules: [crashing] })],
      onDebug: (line) => void debug.push(line),
    });
    expect(results.map(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([
      ['crashing', 'no-ssn'],
      ['crashing'],
    ]);
    expect(debug.join('\n')).toMatch(/a\.md: crashing threw Error\n {4}at /);
    expect(debug.join('\n') + JSON.stringify(results)).not.toMatch(/219|Flu shots/);
  });

  it('tells how far it is', async () => {
    const steps: string[] = [];
    await lint(['a.md', 'b.txt'], { onProgress: (done, all) => void steps.push(`${done}/${all}`) });
    expect(steps).toEqual(['1/2', '2/2']);
  });
});
