/**
 * Writes the word tables of `src/lexicons/data`.
 *
 *   node scripts/lexicons/build.mjs FOLDER     (FOLDER holds node_modules with the data sets, see README.md)
 *
 * Each line of a table is a key and, as its last character, the bucket; keys are sorted by code unit, so that
 * the tables are merged into one as they stand (src/lexicons/word-data.ts).
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openSources } from './sources.mjs';
import * as tables from './tables.mjs';

const folder = process.argv[2];
if (!folder) throw new Error('Say where the data sets are installed: node scripts/lexicons/build.mjs FOLDER');
const sources = openSources(resolve(folder));
const zipCodes = sources.zipCodes();
const cities = sources.cities();
const given = tables.givenNames(sources.births());

const files = {
  'given-names': given,
  surnames: tables.surnames(sources.censusSurnames(), sources.peopleNames(), given),
  words: tables.words(sources.wordCounts(), sources.wordNetLemmas()),
  places: tables.places(zipCodes, cities),
  counties: tables.counties(zipCodes),
  regions: tables.regions(zipCodes, cities),
  'street-types': tables.streetTypes(sources.streetTypes()),
};
for (const [name, table] of Object.entries(files)) {
  const keys = [...table.keys()].sort();
  const text = keys.map((key) => `${key}${table.get(key)}\n`).join('');
  writeFileSync(new URL(`../../src/lexicons/data/${name}.txt`, import.meta.url), text);
  console.log(`${name}: ${table.size} entries, ${Math.round(text.length / 1024)} kB`);
}
