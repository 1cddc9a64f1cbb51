/**
 * Keeps word lists and weights out of the JavaScript of the Node build: V8 would compile megabytes of literals at every
 * start. They stand in two files that are read at once, packed where reading them as people write them would take long;
 * the build for browsers keeps them inlined as they are.
 */
import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importTs } from './import-ts.mjs';

const MODULE = 'phi-lint:texts';
/** Lists with one byte a character are read by copying; a single dash would double the memory of all. */
const LATIN_1 = /^[\0-\u00FF]*$/;
/** The lists of which the table of phrases is made. */
const PHRASE_LIST =
  /[\\/]lexicons[\\/]phrases[\\/]|[\\/]data[\\/](?:conditions|medications|procedures|occupations)\.txt$/;
const WEIGHTS = /-weights\.txt$/;
const PHRASE_DATA = /[\\/]phrase-data\.ts$/;

/** All `.txt` below some folders, put together by encoding. */
export class TextData {
  texts = { latin1: '', utf16le: '' };
  ranges = new Map();

  static async read(folders) {
    const data = new TextData();
    const { phrases, packWeights } = await importTs('scripts/packed-data.ts');
    data.#add('phrase keys', phrases.keys);
    data.#add('phrase table', phrases.table);
    for (const folder of folders) {
      for (const name of readdirSync(folder, { recursive: true }).sort()) {
        const path = join(process.cwd(), folder, name);
        if (!name.endsWith('.txt') || PHRASE_LIST.test(path)) continue;
        const text = readFileSync(path, 'utf8');
        data.#add(path, WEIGHTS.test(name) ? packWeights(text) : text);
      }
    }
    return data;
  }

  #add(name, text) {
    const encoding = LATIN_1.test(text) ? 'latin1' : 'utf16le';
    const start = this.texts[encoding].length;
    this.ranges.set(name, { encoding, start, end: start + text.length });
    this.texts[encoding] += text;
  }

  async write(folder) {
    await mkdir(folder, { recursive: true });
    for (const [encoding, text] of Object.entries(this.texts)) {
      await writeFile(join(folder, `texts.${encoding}`), Buffer.from(text, encoding));
    }
  }

  /** An esbuild plugin that turns an import of a list into a slice of the files in `../data/` of the bundle. */
  plugin() {
    return {
      name: 'text-data',
      setup: (build) => {
        build.onLoad({ filter: /\.txt$/ }, ({ path }) => ({
          contents: `${IMPORT}\nexport default ${this.#slice(path)};`,
        }));
        build.onLoad({ filter: PHRASE_DATA }, ({ path }) => ({
          contents: `${IMPORT}
import { unpackPhrases } from './packed-phrases.js';
export const phraseTable = () =>
  unpackPhrases({ keys: ${this.#slice('phrase keys')}, table: ${this.#slice('phrase table')} });`,
          resolveDir: join(path, '..'),
          loader: 'js',
        }));
        build.onResolve({ filter: /^phi-lint:texts$/ }, () => ({ path: MODULE, namespace: 'texts' }));
        build.onLoad({ filter: /.*/, namespace: 'texts' }, () => ({
          contents: `import { readFileSync } from 'node:fs';
const read = (encoding) => readFileSync(new URL(\`../data/texts.\${encoding}\`, import.meta.url), encoding);
export const latin1 = read('latin1');
export const utf16le = read('utf16le');`,
        }));
      },
    };
  }

  #slice(name) {
    const range = this.ranges.get(name);
    if (!range) throw new Error(`${name} is imported, but it is left out of the data of the build.`);
    return `${range.encoding}.slice(${range.start}, ${range.end})`;
  }
}

const IMPORT = `import { latin1, utf16le } from '${MODULE}';`;
