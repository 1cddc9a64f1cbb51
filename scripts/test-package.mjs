/**
 * Packs the package, installs the tarball in an empty folder, and uses it there: the program, the library, the types.
 *
 *     node scripts/test-package.mjs [--built]      --built: dist/ is up to date, pack it as it is
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const isBuilt = process.argv.includes('--built');
const folder = mkdtempSync(join(tmpdir(), 'phi-lint-package-'));
try {
  const [packed] = JSON.parse(
    run(
      'npm',
      ['pack', '--json', '--pack-destination', folder, ...(isBuilt ? ['--ignore-scripts'] : [])],
      process.cwd(),
    ).stdout,
  );
  const files = packed.files.map((file) => file.path);
  assert(files.includes('dist/bin/phi-lint.js') && files.includes('dist/types/src/index.d.ts'));
  assert(files.includes('LICENSE') && files.includes('README.md'), 'LICENSE and README.md must be packed');
  assert(files.includes('schema/phi-lint.schema.json'), 'the JSON Schema must be packed');
  assert(!files.some((file) => /^(?:src|test|scripts)\//.test(file)), 'sources and tests must stay out');

  writeFileSync(join(folder, 'package.json'), '{ "name": "drafts", "private": true, "type": "module" }\n');
  run('npm', ['install', '--no-audit', '--no-fund', join(folder, packed.filename)]);
  writeFileSync(join(folder, 'bad.md'), 'Her SSN is 219-09-9998, says the front desk.\n');
  writeFileSync(join(folder, 'clean.md'), 'Walk-in hours are from nine to five.\n');

  assert.equal(run('npx', ['phi-lint', 'clean.md'], folder, 0).status, 0);
  const { stdout } = run('npx', ['phi-lint', '.', '--format', 'json'], folder, 1);
  assert(!stdout.includes('219'), 'the report must not hold what was found');
  const found = JSON.parse(stdout).map((result) => result.messages.some(({ ruleId }) => ruleId === 'no-ssn'));
  assert.deepEqual(found, [true, false]);

  writeFileSync(
    join(folder, 'use.js'),
    `import { Linter, PhiLint, RuleTester, defineRule, definePlugin } from 'phi-lint';
import { Linter as BrowserLinter } from 'phi-lint/browser';
const [result] = await new PhiLint().lintFiles(['bad.md']);
const verdicts = await Promise.all([Linter, BrowserLinter].map((One) => new One().verify('SSN 219-09-9998')));
const isFound = ({ messages }) => messages.some(({ ruleId }) => ruleId === 'no-ssn');
console.log(...[result, ...verdicts].map(isFound), typeof RuleTester, typeof defineRule, typeof definePlugin);
`,
  );
  assert.equal(run('node', ['use.js']).stdout.trim(), 'true true true function function function');

  // A plugin, published and installed beside it, with its own tests.
  const [plugin] = JSON.parse(
    run('npm', ['pack', '--json', '--pack-destination', folder], join(process.cwd(), 'examples/plugin'))
      .stdout,
  );
  run('npm', ['install', '--no-audit', '--no-fund', join(folder, plugin.filename)]);
  const config = { plugins: ['phi-lint-plugin-riverbend'], preset: ['recommended', 'riverbend/drafts'] };
  writeFileSync(join(folder, 'phi-lint.config.json'), JSON.stringify(config));
  writeFileSync(join(folder, 'visit.rvdraft'), 'Kind: post\n\nChart RV-4C82-K is known.\n');
  run('npx', ['phi-lint', '--fix', 'visit.rvdraft'], folder, 0);
  assert.equal(
    readFileSync(join(folder, 'visit.rvdraft'), 'utf8'),
    'Kind: post\n\nChart (removed) is known.\n',
  );
  run('npm', ['test'], join(folder, 'node_modules/phi-lint-plugin-riverbend'));
  console.log(
    `The package holds ${files.length} files, ${(packed.size / 1e6).toFixed(1)} MB packed, and works when installed.`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Runs a command and fails where its exit code is not the expected one. */
function run(command, args, cwd = folder, expected = 0) {
  const result = spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  assert.equal(result.status, expected, `${command} ${args.join(' ')}\n${result.stdout}\n${result.stderr}`);
  return result;
}
