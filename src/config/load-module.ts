import { createRequire } from 'node:module';
import { isAbsolute, resolve, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ConfigError } from './errors.js';

/** Takes `./plugin.js`, `plugins/mrn.ts`; leaves `phi-lint-plugin`, `@hospital/phi-lint-plugin`. */
const LIKE_A_PATH = /^\.{1,2}(?:[\\/]|$)|\.(?:[cm]?[jt]s|json|ya?ml)$/;

/** True where a reference of a configuration means a file, not a package. */
export function isPath(reference: string): boolean {
  return isAbsolute(reference) || LIKE_A_PATH.test(reference);
}

/** The default export (or the whole) of a file or package that a configuration refers to. */
export async function loadModule(reference: string, from: string, key: string): Promise<unknown> {
  try {
    return await importModule(reference, from);
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new ConfigError(from, key, `cannot load "${reference}": ${reason}`);
  }
}

/** The same, with the error as it comes. */
export async function importModule(reference: string, from: string): Promise<unknown> {
  const target = isPath(reference) ? resolve(dirname(from), reference) : reference;
  const module = /\.[cm]?ts$/.test(target) ? await byJiti(target, from) : await byNode(target, from);
  return defaultOf(module);
}

async function byNode(target: string, from: string): Promise<unknown> {
  if (isAbsolute(target)) return import(pathToFileURL(target).href);
  let path: string;
  try {
    path = createRequire(from).resolve(target);
  } catch {
    // Packages that export only to `import` are found by jiti, which resolves as `import` does.
    return byJiti(target, from);
  }
  return import(pathToFileURL(path).href);
}

async function byJiti(target: string, from: string): Promise<unknown> {
  const { createJiti } = await import('jiti');
  return createJiti(from).import(target);
}

function defaultOf(module: unknown): unknown {
  return typeof module === 'object' && module !== null && 'default' in module ? module.default : module;
}
