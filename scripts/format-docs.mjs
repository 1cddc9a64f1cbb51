/** Writes the list of formats into docs/formatters.md; `--check` only says whether it is out of date. */
import { readFile, writeFile } from 'node:fs/promises';
import { importTs } from './import-ts.mjs';

const PAGE = 'docs/formatters.md';
const { fillFormats } = await importTs('scripts/format-docs.ts');
const page = await readFile(PAGE, 'utf8');
const filled = await fillFormats(page);
if (filled !== page) {
  if (process.argv.includes('--check')) {
    console.error(`${PAGE} is out of date. Run npm run docs:formats.`);
    process.exitCode = 1;
  } else await writeFile(PAGE, filled);
}
