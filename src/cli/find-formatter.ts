import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PhiLintError } from '../config/errors.js';
import { importModule, isPath } from '../config/load-module.js';

/** What ESLint calls a formatter: https://eslint.org/docs/latest/extend/custom-formatters */
export type EslintFormatter = (results: unknown, data: unknown) => unknown;

const PREFIXES = ['phi-lint-formatter', 'eslint-formatter'];

/**
 * Finds a formatter that is not built in, by ESLint's rules: a path, or a package of the folder in which phi-lint runs, by
 * its whole name or without `eslint-formatter-`. Undefined where there is none.
 * @throws PhiLintError where there is one and it cannot be used.
 */
export async function findFormatter(name: string, cwd: string): Promise<EslintFormatter | undefined> {
  const from = join(cwd, 'phi-lint');
  const reference = isFile(name)
    ? filePathOf(name, cwd)
    : packageNames(name).find((one) => isInstalled(one, from));
  if (reference === undefined) return undefined;
  const formatter = await imported(name, reference, from);
  if (typeof formatter === 'function') return formatter as EslintFormatter;
  throw new PhiLintError(`The formatter "${name}" exports no function.`);
}

/** The packages that a name may mean, the likeliest first. */
export function packageNames(name: string): string[] {
  const slash = name.indexOf('/');
  if (!name.startsWith('@')) return PREFIXES.map((prefix) => prefixed(name, prefix));
  const scope = slash < 0 ? name : name.slice(0, slash);
  const rest = slash < 0 ? '' : name.slice(slash + 1);
  return PREFIXES.map((prefix) => `${scope}/${rest === '' ? prefix : prefixed(rest, prefix)}`);
}

function prefixed(name: string, prefix: string): string {
  const hasPrefix = PREFIXES.some((one) => name === one || name.startsWith(`${one}-`));
  return hasPrefix ? name : `${prefix}-${name}`;
}

/** Scoped packages have a slash too. */
function isFile(name: string): boolean {
  return name.startsWith('file:') || isPath(name) || (!name.startsWith('@') && /[\\/]/.test(name));
}

function filePathOf(name: string, cwd: string): string {
  return name.startsWith('file:') ? fileURLToPath(name) : resolve(cwd, name);
}

function isInstalled(name: string, from: string): boolean {
  try {
    createRequire(from).resolve(name);
    return true;
  } catch (error) {
    // A package that exports only to `import` is there all the same.
    return (error as NodeJS.ErrnoException).code === 'ERR_PACKAGE_PATH_NOT_EXPORTED';
  }
}

async function imported(name: string, reference: string, from: string): Promise<unknown> {
  try {
    return await importModule(reference, from);
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new PhiLintError(`Cannot load the formatter "${name}": ${reason}`);
  }
}
