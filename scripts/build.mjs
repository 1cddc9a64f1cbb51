/**
 * Bundles the command line and the library; word lists are inlined, packages stay packages.
 *
 *     node scripts/build.mjs [folder]      the folder is dist/ where none is named
 */
import { build } from 'esbuild';
import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';

const outdir = process.argv[2] ?? 'dist';
await Promise.all(
  ['bin', 'src', 'chunks'].map((part) => rm(join(outdir, part), { recursive: true, force: true })),
);
await build({
  entryPoints: {
    'bin/phi-lint': 'bin/phi-lint.ts',
    'src/index': 'src/index.ts',
    'src/browser': 'src/browser.ts',
  },
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  loader: { '.txt': 'text' },
  chunkNames: 'chunks/[name]-[hash]',
  legalComments: 'none',
  logLevel: 'warning',
});
await chmod(join(outdir, 'bin/phi-lint.js'), 0o755);
