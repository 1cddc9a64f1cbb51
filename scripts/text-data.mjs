/**
 * Keeps word lists out of the JavaScript of the Node build: V8 would compile megabytes of literals at every start. The
 * lists stand in two files that are read at once; the build for browsers keeps them inlined.
 */
import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const MODULE = 'phi-lint:texts';
/** Lists with one byte a character are read by copying; a single dash would double the memory of all. */
const LATIN_1 = /^[\0-\u00FF]*$/;

/** All `.txt` below some folders, put together by encoding. */
export class TextData {
  texts = { latin1: '', utf16le: '' };
  ranges = new Map();

  constructor(folders) {
    for (const folder of folders) {
      for (const name of readdirSync(folder, { recursive: true }).sort()) {
        if (name.endsWith('.txt')) this.#add(join(process.cwd(), folder, name));
      }
    }
  }

  #add(path) {
    const text = readFileSync(path, 'utf8');
    const encoding = LATIN_1.test(text) ? 'latin1' : 'utf16le';
    const start = this.texts[encoding].length;
    this.ranges.set(path, [encoding, start, start + text.length]);
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
        build.onLoad({ filter: /\.txt$/ }, ({ path }) => {
          const [encoding, start, end] = this.ranges.get(path) ?? [];
          return {
            contents: `import { ${encoding} } from '${MODULE}';\nexport default ${encoding}.slice(${start}, ${end});`,
          };
        });
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
}
