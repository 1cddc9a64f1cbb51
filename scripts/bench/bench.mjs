/**
 * Measures the built package beside its peers, in one run, so that all have the same machine and the same busy minutes:
 *
 *     npm run bench [-- --quick] [-- --growth] [-- --json <file>] [-- --write docs/performance.md]
 *
 * docs/performance.md tells what the figures mean. Only ratios can be compared with those of another day.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCorpus } from './corpus.mjs';
import { measureGrowth } from './growth.mjs';
import { measureLibraries } from './libraries.mjs';
import { readOptions } from './options.mjs';
import { Peers } from './peers.mjs';
import { asText, writePage } from './print.mjs';
import { measurePrograms } from './programs.mjs';
import { measureStages } from './stages.mjs';
import { tablesOf } from './tables.mjs';

const options = readOptions(process.argv.slice(2));
const { runs, build, parts } = options;
if (!existsSync(join(build, 'bin/phi-lint.js'))) throw new Error(`There is no build in ${build}.`);

const peers = new Peers(options.peers);
if (parts.includes('programs') || parts.includes('libraries')) peers.install();
const folder = mkdtempSync(join(tmpdir(), 'phi-lint-bench-'));
try {
  const corpus = writeCorpus(folder, options.corpora);
  const { posts } = corpus;
  const measures = {
    // First, because this process grows by what it loads for the others.
    programs: () => measurePrograms({ folder, corpus, runs, build, peers: peers.programs() }),
    growth: () => measureGrowth({ folder, runs, build, posts }),
    libraries: () => measureLibraries({ posts, runs, build, peers }),
    stages: () => measureStages({ posts, runs }),
  };
  const figures = {};
  for (const [part, measure] of Object.entries(measures)) {
    if (parts.includes(part)) figures[part] = await measure();
  }
  report(figures, `Node ${process.versions.node}, ${availableParallelism()} cores, ${drafts(corpus)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function report(figures, machine) {
  const tables = tablesOf(figures);
  console.log(`${machine}; medians of ${runs} rounds.\n`);
  for (const table of tables) console.log(asText(table));
  if (options.json !== undefined)
    writeFileSync(options.json, `${JSON.stringify({ machine, runs, ...figures }, undefined, 2)}\n`);
  if (options.write !== undefined) writePage(options.write, tables, { machine, runs });
}

function drafts({ isPublic }) {
  return isPublic ? 'public drafts' : 'invented drafts';
}
