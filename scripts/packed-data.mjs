/**
 * Keeps word lists and weights out of the JavaScript of the Node build: V8 would compile megabytes of literals at every
 * start. The data stand in one file. A module named `*-data.ts` exports functions that make typed arrays from the lists
 * as people write them; the build calls each, and puts in its place one that reads the same array from the file when it
 * is called. Other `.txt` files, which are short, stay inlined, and so does everything in the build for browsers.
 */
import { Buffer } from 'node:buffer';
import { readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { importTs } from './import-ts.mjs';

const FILE = 'phi-lint.bin';
const READ = 'phi-lint:read-data';
const DATA_MODULE = /-data\.ts$/;
/** Reading starts where every typed array may start. */
const ALIGNMENT = 8;

/** The data of a build, by what asks for them. */
export class PackedData {
  #size = 0;
  #parts = [];
  /** Module → name of its function → type and place of the array. */
  #arrays = new Map();

  /** Makes the data of all `*-data.ts` in some folders. */
  static async make(folders) {
    const data = new PackedData();
    for (const folder of folders) {
      for (const name of readdirSync(folder, { recursive: true }).sort()) {
        if (DATA_MODULE.test(name)) await data.#addModule(join(folder, name));
      }
    }
    return data;
  }

  async write(folder) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, FILE), this.bytes);
  }

  /** The content of the file. */
  get bytes() {
    return Buffer.concat(this.#parts);
  }

  /** What stands in the place of a module where the file has this path. */
  moduleOf(path, file) {
    return `${readerOf(JSON.stringify(file))}\n${this.#functionsOf(path)}`;
  }

  /** An esbuild plugin that has data read from the file, which stands in `../data/` of the bundle. */
  plugin() {
    return {
      name: 'packed-data',
      setup: (build) => {
        build.onLoad({ filter: DATA_MODULE }, ({ path }) => ({
          contents: `import { read } from '${READ}';\n${this.#functionsOf(path)}`,
        }));
        build.onResolve({ filter: new RegExp(`^${READ}$`) }, () => ({ path: READ, namespace: 'data' }));
        build.onLoad({ filter: /.*/, namespace: 'data' }, () => ({
          contents: `export ${readerOf(`new URL('../data/${FILE}', import.meta.url)`)}`,
        }));
      },
    };
  }

  async #addModule(path) {
    const functions = Object.entries(await importTs(path));
    this.#arrays.set(
      path,
      functions.map(([name, make]) => ({ name, ...this.#add(make()) })),
    );
  }

  #add(array) {
    const start = this.#size;
    // Written as on this machine; whoever reads it on a machine with the other order of bytes swaps them.
    if (new Uint8Array(Uint16Array.of(1).buffer)[0] === 0)
      throw new Error('Build on a little-endian machine.');
    const bytes = Buffer.from(array.buffer, array.byteOffset, array.byteLength);
    const padding = Buffer.alloc(-bytes.length & (ALIGNMENT - 1));
    this.#parts.push(bytes, padding);
    this.#size += bytes.length + padding.length;
    return { type: array.constructor.name, start, length: bytes.length };
  }

  #functionsOf(path) {
    const arrays = this.#arrays.get(relative(process.cwd(), path));
    if (!arrays) throw new Error(`${path} is imported, but its data are not made.`);
    return arrays
      .map(
        ({ name, type, start, length }) => `export const ${name} = () => read(${type}, ${start}, ${length});`,
      )
      .join('\n');
  }
}

/** The function that reads an array from a file, which an expression names. */
function readerOf(file) {
  return READER.replace('FILE', file);
}

const READER = `function read(Type, start, length) {
  const bytes = Buffer.allocUnsafeSlow(length);
  const file = openSync(FILE);
  try {
    for (let at = 0, count; at < length; at += count) {
      count = readSync(file, bytes, at, length - at, start + at);
      if (count === 0) throw new Error('The data of phi-lint are cut off: install it again.');
    }
  } finally {
    closeSync(file);
  }
  if (isBigEndian) bytes[swap[Type.BYTES_PER_ELEMENT]]?.();
  return new Type(bytes.buffer);
}
import { closeSync, openSync, readSync } from 'node:fs';
const isBigEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;
const swap = { 2: 'swap16', 4: 'swap32' };`;
