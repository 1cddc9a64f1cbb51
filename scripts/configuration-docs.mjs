/**
 * Writes the JSON Schema of configurations and the generated parts of docs/configuration.md; `--check` only says whether
 * they are out of date.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { importTs } from './import-ts.mjs';

const PAGE = 'docs/configuration.md';
const SCHEMA = 'schema/phi-lint.schema.json';
const { fillConfiguration, configSchema } = await importTs('scripts/configuration-docs.ts');

await update(PAGE, async (page) => fillConfiguration(page));
await update(SCHEMA, async () =>
  format(JSON.stringify(configSchema()), { ...(await resolveConfig(SCHEMA)), filepath: SCHEMA }),
);

async function update(path, make) {
  const old = await readFile(path, 'utf8').catch(() => '');
  const text = await make(old);
  if (text === old) return;
  if (process.argv.includes('--check')) {
    console.error(`${path} is out of date. Run npm run docs:configuration.`);
    process.exitCode = 1;
    return;
  }
  await mkdir('schema', { recursive: true });
  await writeFile(path, text);
}
