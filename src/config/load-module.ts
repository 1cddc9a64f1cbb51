import { createRequire } from 'node:module';
import { dirname, isAbsolute, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Takes `./plugin.js`, `plugins/mrn.ts`; leaves `phi-lint-plugin`, `@hospital/phi-lint-plugin`. */
const LIKE_A_PATH = /^\.{1,2}(?:[\\/]|$)|\.(?:[cm]?[jt]s|json|ya?ml)$/;

/** True where a reference of a configuration means a file, not a package. */
export function isPath(reference: string): boolean {
  return isAbsolute(reference) || LIKE_A_PATH.test(reference);
}

/**
 * The file that a path or the name of a package stands for, seen from a file. A path need not exist.
 * @throws where there is no such package.
 */
export async function resolveModule(reference: string, from: string): Promise<string> {
  if (isPath(reference)) return resolve(dirname(from), reference);
  try {
    return fileOf(createRequire(from).resolve(reference), reference);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_PACKAGE_PATH_NOT_EXPORTED')
      throw notInstalled(reference);
    // Packages that export only to `import` are found by jiti, which resolves as `import` does.
    return fileOf(fileURLToPath((await jitiOf(from)).esmResolve(reference)), reference);
  }
}

/** The default export (or the whole) of a file of code or JSON. */
export async function importFile(filePath: string, from: string): Promise<unknown> {
  const module: unknown = /\.(?:[cm]?ts|json)$/.test(filePath)
    ? await (await jitiOf(from)).import(filePath)
    : await import(pathToFileURL(filePath).href);
  return defaultOf(module);
}

/** The default export of the file or package that a reference stands for. */
export async function importModule(reference: string, from: string): Promise<unknown> {
  return importFile(await resolveModule(reference, from), from);
}

/** Node's own modules are no files. */
function fileOf(path: string, reference: string): string {
  if (!isAbsolute(path)) throw notInstalled(reference);
  return path;
}

function notInstalled(reference: string): Error {
  return new Error(`there is no package "${reference}" installed`);
}

async function jitiOf(from: string) {
  const { createJiti } = await import('jiti');
  // A cache on the disk, in a folder that others can write to, would be code from strangers.
  return createJiti(from, { fsCache: false });
}

function defaultOf(module: unknown): unknown {
  return typeof module === 'object' && module !== null && 'default' in module ? module.default : module;
}
