/**
 * For tests, what `packed-data.mjs` does for builds: packing the word lists and weights takes longer than most tests, so
 * it is done once for all of them, and again when a file of which they are made has changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PackedData } from './packed-data.mjs';

const FOLDERS = ['src', 'rules'];
/** What data are made of, and the code that makes them. */
const SOURCES = ['src/lexicons', 'src/roles', 'src/disclosure', 'src/text', 'scripts/packed-data.mjs'];

let digest;
let packed;

function digestOfSources() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const files = source.endsWith('.mjs') ? [source] : filesBelow(source);
    for (const file of files) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 32);
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

export default {
  getCacheKey: (_source, path) => `${(digest ??= digestOfSources())} ${path}`,
  async processAsync(_source, path) {
    const data = await (packed ??= PackedData.make(FOLDERS));
    const file = resolve('node_modules/.cache/phi-lint', `${(digest ??= digestOfSources())}.bin`);
    if (!existsSync(file)) {
      writeFileSync(`${file}.${process.pid}`, data.bytes);
      renameSync(`${file}.${process.pid}`, file);
    }
    return { code: data.moduleOf(path, file) };
  },
};
