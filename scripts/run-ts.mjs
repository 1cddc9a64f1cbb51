/** Runs a TypeScript script of this repository: `node scripts/run-ts.mjs scripts/train/train.ts [arguments]`. */
import { build } from 'esbuild';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [script, ...rest] = process.argv.slice(2);
const outfile = resolve('node_modules/.cache/phi-lint', `${script.replace(/\W+/g, '-')}.mjs`);
mkdirSync('node_modules/.cache/phi-lint', { recursive: true });
await build({
  entryPoints: [script],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  loader: { '.txt': 'text' },
  logLevel: 'warning',
});
process.argv = [process.argv[0], outfile, ...rest];
await import(pathToFileURL(outfile).href);
