/**
 * Writes the options and presets of every rule into its README, and the table of rules into docs/rules.md; `--check`
 * only says which of them are out of date.
 */
import { build } from 'esbuild';
import { Buffer } from 'node:buffer';
import { readFile, writeFile } from 'node:fs/promises';

const { outputFiles } = await build({
  stdin: {
    contents:
      "export { rules } from './rules/index.ts'; export { fillReadme, fillRuleTable } from './scripts/rule-readme.ts';",
    resolveDir: process.cwd(),
  },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  loader: { '.txt': 'text' },
  logLevel: 'warning',
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const { rules, fillReadme, fillRuleTable } = await import(`data:text/javascript;base64,${code}`);

const check = process.argv.includes('--check');
let stale = 0;
for (const { meta } of rules)
  await update(`rules/${meta.id}/README.md`, (readme) => fillReadme(readme, meta));
await update('docs/rules.md', (page) =>
  fillRuleTable(
    page,
    rules.map((rule) => rule.meta),
  ),
);
if (stale > 0) process.exitCode = 1;

async function update(path, fill) {
  const readme = await readFile(path, 'utf8').catch(() => undefined);
  if (readme === undefined) {
    console.error(`${path} is missing.`);
    stale++;
    return;
  }
  const filled = fill(readme);
  if (filled === readme) return;
  if (check) {
    console.error(`${path} is out of date. Run npm run docs:rules.`);
    stale++;
  } else await writeFile(path, filled);
}
