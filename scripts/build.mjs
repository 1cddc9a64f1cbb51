/**
 * Bundles the command line and the library for Node, and the linter for browsers; packages stay packages.
 *
 *     node scripts/build.mjs [folder]      the folder is dist/ where none is named
 */
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { writeCodeCache } from './code-cache.mjs';
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
/** Of these, the ones that few drafts need: the program reads each from a script of its own when it is first asked for. */
const SELDOM = ['fflate', 'micromark', 'micromark-extension-gfm', 'picomatch', 'yaml'];
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
const forNode = {
  ...shared,
  platform: 'node',
  target: 'node20.19',
  // Finding and compiling what a run loads is most of a short run's time.
  packages: 'bundle',
  external: Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }).filter(
    (name) => !BUNDLED.includes(name),
  ),
  minifyWhitespace: true,
  minifySyntax: true,
  plugins: [data.plugin(), noSubcommands()],
};
/** For which there can be a code cache: V8 keeps none for ES modules. */
const asScript = { ...forNode, splitting: false, format: 'cjs', outdir: join(outdir, 'bin') };
await Promise.all([
  build({
    ...forNode,
    entryPoints: { index: 'src/index.ts' },
    outdir: join(outdir, 'src'),
    chunkNames: '../chunks/[name]-[hash]',
    banner: { js: REQUIRE },
  }),
  build({
    ...asScript,
    entryPoints: { program: 'src/cli/run.ts' },
    define: { 'import.meta.url': 'importMetaUrl' },
    plugins: [...forNode.plugins, handedImport(), seldomPackages()],
    // A script out of a code cache cannot import.
    supported: { 'dynamic-import': false },
    banner: {
      js: `(function(module,require,__filename,importUnbundled){const importMetaUrl=require('node:url').pathToFileURL(__filename).href;`,
    },
    footer: { js: '})' },
  }),
  build({ ...asScript, entryPoints: SELDOM, outdir: join(outdir, 'bin/packages') }),
  build({
    ...asScript,
    entryPoints: { 'phi-lint': 'bin/phi-lint.ts', 'lint-thread': 'bin/lint-thread.ts' },
    define: { 'import.meta.dirname': '__dirname' },
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
await writeFile(join(outdir, 'bin/package.json'), '{ "type": "commonjs" }\n');
await chmod(join(outdir, 'bin/phi-lint.js'), 0o755);
await writeCodeCache(join(outdir, 'bin/program.js'));
await writeFile(join(outdir, 'data/build.txt'), `${await digestOf(parts.slice(0, 4))}\n`);

/** Commander can start other programs as subcommands, and loads what starts programs for it; phi-lint has no such command. */
function noSubcommands() {
  return {
    name: 'no-subcommands',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
        /[\\/]commander[\\/]/.test(importer) ? { path: 'none', namespace: 'none' } : undefined,
      );
      onLoad({ filter: /^none$/, namespace: 'none' }, () => ({ contents: '' }));
    },
  };
}

/** Modules that are not bundled are imported by what the program is handed (`bin/phi-lint.ts` tells why). */
function handedImport() {
  // Takes `import('globby')` and `import(pathToFileURL(path).href)`; leaves `import('./stylish.js')` and `jiti.import(path)`.
  const notBundled = new RegExp(`(?<![\\w.])import\\((?!'(?:\\.|(?:${BUNDLED.join('|')})'))`, 'g');
  return {
    name: 'handed-import',
    setup: ({ onLoad }) => {
      onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
        if (path.includes('node_modules') || path.endsWith('-data.ts')) return undefined;
        const code = await readFile(path, 'utf8');
        return { contents: code.replace(notBundled, 'importUnbundled('), loader: 'ts' };
      });
    },
  };
}

/** Packages that have scripts of their own. */
function seldomPackages() {
  return {
    name: 'seldom-packages',
    setup: ({ onResolve }) => {
      onResolve({ filter: new RegExp(`^(?:${SELDOM.join('|')})$`) }, ({ path }) => ({
        path: `./packages/${path}.js`,
        external: true,
      }));
    },
  };
}

/** One digest of all files in some folders of the build: results in a cache are those of one build. */
async function digestOf(folders) {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const entries = await readdir(join(outdir, folder), { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const path of paths.sort()) hash.update(relative(outdir, path)).update(await readFile(path));
  }
  return hash.digest('hex');
}
