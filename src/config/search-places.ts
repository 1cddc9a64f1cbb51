/** Extensions of configurations that are data: reading one never runs anything. */
const DATA = ['json', 'yaml', 'yml'];
/** Extensions of configurations that are code. */
const CODE = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'];
const EXTENSIONS = [...DATA, ...CODE];

/** The manifest of npm, which may hold a configuration too. */
export const MANIFEST = 'package.json';
/** Its key in the manifest. */
export const MANIFEST_KEY = 'phi-lint';

/** Where a folder may hold its configuration, in this order; nothing can add to it. */
export const SEARCH_PLACES: readonly string[] = [
  ...EXTENSIONS.map((extension) => `phi-lint.config.${extension}`),
  '.phi-lintrc',
  ...EXTENSIONS.map((extension) => `.phi-lintrc.${extension}`),
  MANIFEST,
];

/** True for a file that runs when it is read. */
export function isCode(filePath: string): boolean {
  return CODE.some((extension) => filePath.toLowerCase().endsWith(`.${extension}`));
}

/** True for a file that holds data which we read. */
export function isData(filePath: string): boolean {
  return DATA.some((extension) => filePath.toLowerCase().endsWith(`.${extension}`));
}
