/** Bundles a TypeScript module of this repository and imports it. */
import { build } from 'esbuild';
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The exports of the module at `path`. */
export async function importTs(path) {
  const outfile = resolve('node_modules/.cache/phi-lint', `${path.replace(/\W+/g, '-')}-${process.pid}.mjs`);
  mkdirSync('node_modules/.cache/phi-lint', { recursive: true });
  await build({
    entryPoints: [path],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    loader: { '.txt': 'text' },
    logLevel: 'warning',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile);
  }
}
