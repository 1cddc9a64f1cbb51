import { readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, resolve } from 'node:path';

/** Endings that a path in an import may leave out, or stand for in TypeScript. */
const ENDINGS = ['', '.js', '.mjs', '.cjs', '.ts', '.mts', '.cts', '.json', '/index.js', '/index.ts'];
const MOST_FILES = 2000;
/** Takes `from './words.js'`, `import "lodash"`, `require('./a.json')`, `import('./b.js')`; leaves `from` alone. */
const IMPORT = /\b(?:from|import|require)\s{0,5}\(?\s{0,5}(['"])([^'"\n]{1,300})\1/g;
/**
 * Code that gets at more than its imports: files, the network, other programs, variables, the clock, chance, or a name
 * that is put together. Takes `import(name)`, `process.env`, `'node:fs'`; leaves `import('./a.js')`, `'node:path'`.
 */
const REACHES_OUT =
  /\b(?:import|require)\s{0,5}\(\s{0,5}[^'")\s]|\bcreateRequire\b|\bprocess\b|\bfetch\s{0,5}\(|\bDate\b|\bMath\.random\b|\bglobalThis\b|\beval\b|['"](?:node:)?(?:fs|child_process|worker_threads|http|https|net|dgram|os|process|vm|module)(?:\/\w{1,20})?['"]/;

/**
 * The code of some files and of all that they import, packages included; undefined where its behaviour may depend on
 * anything else, or an import cannot be followed.
 */
export function codeOf(entries: readonly string[]): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const filePath = realPath(path);
    if (filePath === undefined || found.size >= MOST_FILES) return undefined;
    if (found.has(filePath)) continue;
    const code = readFileSync(filePath, 'utf8');
    found.set(filePath, code);
    if (filePath.endsWith('.json')) continue;
    if (REACHES_OUT.test(code)) return undefined;
    for (const [, , specifier = ''] of code.matchAll(IMPORT)) {
      // The linter itself counts already.
      if (isBuiltin(specifier) || specifier === 'phi-lint' || specifier.startsWith('phi-lint/')) continue;
      const target = targetOf(specifier, filePath);
      if (target === undefined) return undefined;
      waiting.push(target);
    }
  }
  return found;
}

function targetOf(specifier: string, from: string): string | undefined {
  if (!/^\.{0,2}\//.test(specifier)) {
    try {
      return createRequire(from).resolve(specifier);
    } catch {
      return undefined;
    }
  }
  const path = resolve(dirname(from), specifier);
  const asTypeScript = path.replace(/\.([cm]?)js$/, '.$1ts');
  return [...ENDINGS.map((ending) => path + ending), asTypeScript].find(isFile);
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
