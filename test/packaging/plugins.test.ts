import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BuiltProgram, sharedBuild } from './built.js';

// Each test starts processes, and npm among them.
jest.setTimeout(120_000);

const PLUGIN = 'phi-lint-plugin-riverbend';

let built: BuiltProgram;
/** A package of somebody who installed the linter: the program that was built, with the packages that it needs. */
let project: string;

beforeAll(() => {
  built = new BuiltProgram();
  project = realpathSync(mkdtempSync(join(tmpdir(), 'phi-lint-plugins-')));
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  linkLinter();
}, 120_000);
afterAll(() => {
  built.remove();
  rmSync(project, { recursive: true, force: true });
});

/** Links the linter as it was built to where its package would be; npm takes away what it did not install. */
function linkLinter(): void {
  const linter = join(project, 'node_modules/phi-lint');
  mkdirSync(linter, { recursive: true });
  cpSync('package.json', join(linter, 'package.json'));
  symlinkSync(sharedBuild(), join(linter, 'dist'));
}

function run(command: string, args: readonly string[], cwd = project): SpawnSyncReturns<string> {
  const env = { ...built.env, NODE_OPTIONS: '' };
  return spawnSync(command, args, { cwd, encoding: 'utf8', env, shell: process.platform === 'win32' });
}

function phiLint(args: readonly string[], cwd = project): SpawnSyncReturns<string> {
  return run(process.execPath, [join(project, 'node_modules/phi-lint/dist/bin/phi-lint.js'), ...args], cwd);
}

function succeed(result: SpawnSyncReturns<string>): string {
  if (result.status !== 0) throw new Error(`${result.status}: ${result.stdout}\n${result.stderr}`);
  return result.stdout;
}

describe('a plugin that is published', () => {
  beforeAll(() => {
    const packed = succeed(
      run('npm', ['pack', '--json', '--pack-destination', project], resolve('examples/plugin')),
    );
    const [{ filename = '' } = {}] = JSON.parse(packed) as { filename?: string }[];
    // Peers are not installed: the linter stands there already, and the network is not asked.
    succeed(
      run('npm', [
        'install',
        '--offline',
        '--legacy-peer-deps',
        '--no-save',
        '--no-audit',
        '--no-fund',
        join(project, filename),
      ]),
    );
    linkLinter();
    cpSync('examples/plugin/drafts', join(project, 'drafts'), { recursive: true });
    writeFileSync(
      join(project, 'phi-lint.config.json'),
      JSON.stringify({ plugins: [PLUGIN], preset: ['recommended', 'riverbend/drafts'] }),
    );
  }, 120_000);

  it('brings detectors, a rule, a preset and a reader to who installs it', () => {
    const { status, stdout, stderr } = phiLint(['drafts', '--format', 'json']);
    expect([status, stderr]).toEqual([1, '']);
    const found = (JSON.parse(stdout) as { filePath: string; messages: { ruleId: string }[] }[]).map(
      ({ filePath, messages }) => [filePath.slice(project.length + 1), messages.map(({ ruleId }) => ruleId)],
    );
    expect(found).toEqual([
      ['drafts/handover.md', expect.arrayContaining(['no-record-number'])],
      ['drafts/visit.rvdraft', expect.arrayContaining(['riverbend-no-ward-nickname'])],
    ]);
    expect(succeed(phiLint(['explain', 'riverbend-no-ward-nickname']))).toContain('extension 4400');
  });

  it('fixes drafts, those of its own format too', () => {
    phiLint(['drafts', '--fix']);
    expect(readFileSync(join(project, 'drafts/visit.rvdraft'), 'utf8')).toMatch(
      /^Kind: post\nAuthor: communications\n\n.* rang the bell with us\.\n$/,
    );
    expect(readFileSync(join(project, 'drafts/handover.md'), 'utf8')).toContain('Chart (removed)');
  });

  it('passes its own tests where it is installed', () => {
    const installed = join(project, 'node_modules', PLUGIN);
    const { status, stdout } = run(
      process.execPath,
      ['--test', 'test/no-ward-nickname.test.js', 'test/plugin.test.js'],
      installed,
    );
    expect([status, /# pass (\d+)/.exec(stdout)?.[1]]).toEqual([0, '8']);
  });
});

function newFolder(name: string): string {
  const folder = join(project, name);
  mkdirSync(folder);
  return folder;
}

describe('docs/plugins.md', () => {
  it('holds a plugin that works, and a test that passes', () => {
    const [plugin = '', detector = '', rule = '', reader = '', test = ''] = readFileSync(
      'docs/plugins.md',
      'utf8',
    )
      .split('```js\n')
      .slice(1)
      .map((block) => block.slice(0, block.indexOf('```')));
    const folder = newFolder('from-the-docs');
    const files = {
      'index.js': `import { chartNumber, ward } from './detector.js';\nimport { noWardName } from './rule.js';\nimport { intranet } from './reader.js';\n${plugin}`,
      'detector.js': detector,
      'rule.js': rule,
      'reader.js': reader,
      'test/rule.test.js': test,
      'phi-lint.config.json': '{ "plugins": ["./index.js"], "preset": ["recommended", "lakeside/drafts"] }',
      'visit.lkdraft': 'Author: web team\n\nChart LK-2291-B has a story.\n',
    };
    mkdirSync(join(folder, 'test'));
    for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content);
    expect(succeed(run(process.execPath, ['--test', 'test/rule.test.js'], folder))).toContain('# fail 0');
    const { stdout } = phiLint(['visit.lkdraft', '--format', 'json'], folder);
    expect(stdout).toMatch(/"ruleId":"no-record-number".*"line":3,"column":7/);
  });
});

describe('phi-lint new-rule', () => {
  it('starts a plugin whose tests pass and that can be used', () => {
    const folder = newFolder('phi-lint-plugin-lakeside');
    const said = succeed(phiLint(['new-rule', 'lakeside-no-unit'], folder));
    const files = ['rules/lakeside-no-unit.js', 'test/lakeside-no-unit.test.js', 'index.js', 'package.json'];
    for (const file of files)
      expect([said.includes(file), existsSync(join(folder, file))]).toEqual([true, true]);
    const tested = succeed(run(process.execPath, ['--test', 'test/lakeside-no-unit.test.js'], folder));
    expect(tested).toContain('# fail 0');
    writeFileSync(join(folder, 'draft.txt'), 'Our patient left the ICU.\n');
    writeFileSync(join(folder, 'phi-lint.config.json'), '{ "plugins": ["./index.js"] }');
    const { stdout } = phiLint(['draft.txt', '--format', 'json'], folder);
    expect(stdout).toContain('"ruleId":"lakeside-no-unit"');
  });

  it('adds to a plugin that is there, and says what to write into it', () => {
    const folder = newFolder('second');
    succeed(phiLint(['new-rule', 'no-one-thing'], folder));
    const plugin = readFileSync(join(folder, 'index.js'), 'utf8');
    expect(succeed(phiLint(['new-rule', 'no-other-thing'], folder))).toContain(
      "import { rule as noOtherThing } from './rules/no-other-thing.js';",
    );
    expect(readFileSync(join(folder, 'index.js'), 'utf8')).toBe(plugin);
  });

  it.each(['Rule', 'rule', '../no-x', 'no-x; rm'])('refuses the id %j', (id) => {
    const folder = newFolder(`refused-${encodeURIComponent(id).replace(/[^a-z]/gi, '')}`);
    const { status, stderr } = phiLint(['new-rule', id], folder);
    expect([status, stderr]).toEqual([2, expect.stringContaining('lower-case words with hyphens')]);
    expect(existsSync(join(folder, 'index.js'))).toBe(false);
  });

  it('overwrites nothing', () => {
    const folder = newFolder('kept');
    succeed(phiLint(['new-rule', 'no-one-thing'], folder));
    writeFileSync(join(folder, 'rules/no-one-thing.js'), 'mine');
    const { status, stderr } = phiLint(['new-rule', 'no-one-thing'], folder);
    expect([status, stderr]).toEqual([2, expect.stringContaining('rules/no-one-thing.js is there already')]);
    expect(readFileSync(join(folder, 'rules/no-one-thing.js'), 'utf8')).toBe('mine');
  });
});
