/** Says where docs and code have parted: a rule without index entry, README, section or test; a format without its sample; a key of the configuration without its line. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { importTs } from './import-ts.mjs';

const { README_HEADINGS } = await importTs('src/cli/new-rule/readme-headings.ts');
const index = readFileSync('rules/index.ts', 'utf8');
const problems = [];
for (const { name: id } of readdirSync('rules', { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
)) {
  if (id === 'shared') continue;
  if (!index.includes(`'./${id}/index.js'`)) problems.push(`rules/${id} is not listed in rules/index.ts.`);
  if (!existsSync(`test/rules/${id}.test.ts`)) problems.push(`test/rules/${id}.test.ts is missing.`);
  const path = `rules/${id}/README.md`;
  if (!existsSync(path)) continue; // the script below says so
  const readme = readFileSync(path, 'utf8');
  if (!readme.startsWith(`# ${id}\n`)) problems.push(`${path} must begin with "# ${id}".`);
  for (const section of README_HEADINGS) {
    if (!readme.includes(`\n## ${section}\n`)) problems.push(`${path} has no section "${section}".`);
  }
}
for (const problem of problems) console.error(problem);
const statuses = ['rule-readmes', 'format-docs', 'configuration-docs'].map(
  (script) => spawnSync(process.execPath, [`scripts/${script}.mjs`, '--check'], { stdio: 'inherit' }).status,
);
process.exitCode = problems.length > 0 || statuses.some((status) => status !== 0) ? 1 : 0;
