/** Bundles the command line and the library into `dist/`; word lists are inlined, packages stay packages. */
import { build } from 'esbuild';
import { chmod, rm } from 'node:fs/promises';

await rm('dist', { recursive: true, force: true });
await build({
  entryPoints: {
    'bin/phi-lint': 'bin/phi-lint.ts',
    'src/index': 'src/index.ts',
    'src/linter': 'src/linter/index.ts',
  },
  outdir: 'dist',
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
await chmod('dist/bin/phi-lint.js', 0o755);
