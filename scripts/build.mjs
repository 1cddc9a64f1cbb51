/**
 * Bundles the command line and the library for Node, and the linter for browsers; packages stay packages.
 *
 *     node scripts/build.mjs [folder]      the folder is dist/ where none is named
 */
import { build } from 'esbuild';
import { chmod, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PackedData } from './packed-data.mjs';

/** Packages that are bundled: finding the files of a package takes longer than compiling them. */
const BUNDLED = [
  'chalk',
  'commander',
  'fflate',
  'htmlparser2',
  'micromark',
  'micromark-extension-gfm',
  'picomatch',
  'yaml',
];
/** CommonJS packages ask for Node's own modules by `require`. */
const REQUIRE =
  "import { createRequire as bundledRequire } from 'node:module'; const require = bundledRequire(import.meta.url);";
const manifest = JSON.parse(await readFile('package.json', 'utf8'));

const outdir = process.argv[2] ?? 'dist';
const data = await PackedData.make(['src', 'rules']);
const parts = ['bin', 'src', 'chunks', 'data', 'browser'];
await Promise.all(parts.map((part) => rm(join(outdir, part), { recursive: true, force: true })));

const shared = {
  bundle: true,
  splitting: true,
  format: 'esm',
  packages: 'external',
  chunkNames: 'chunks/[name]-[hash]',
  legalComments: 'none',
  logLevel: 'warning',
  loader: { '.txt': 'text' },
};
await Promise.all([
  build({
    ...shared,
    entryPoints: {
      'bin/phi-lint': 'bin/phi-lint.ts',
      'src/index': 'src/index.ts',
      'src/lint-worker': 'src/engine/workers/lint-worker.ts',
    },
    outdir,
    platform: 'node',
    target: 'node20.19',
    // Finding and compiling what a run loads is most of a short run's time.
    packages: 'bundle',
    external: Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }).filter(
      (name) => !BUNDLED.includes(name),
    ),
    minifyWhitespace: true,
    minifySyntax: true,
    banner: { js: REQUIRE },
    plugins: [data.plugin()],
  }),
  build({
    ...shared,
    entryPoints: { index: 'src/browser.ts' },
    outdir: join(outdir, 'browser'),
    platform: 'browser',
    target: 'es2022',
  }),
]);
await data.write(join(outdir, 'data'));
await chmod(join(outdir, 'bin/phi-lint.js'), 0o755);
