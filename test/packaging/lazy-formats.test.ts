import { beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sharedBuild } from './built.js';

const OUT = sharedBuild();
/** Something that stands in the code of one formatter and nowhere else. */
const MARKS: Readonly<Record<string, string>> = {
  stylish: 'Together with: ',
  sarif: '%SRCROOT%',
  junit: '<testsuites',
  checkstyle: '<checkstyle',
  gitlab: 'check_name',
  html: '<!doctype html>',
  markdown: '<!-- phi-lint -->',
  audit: 'phi-lint-audit/1',
  others: 'usedDeprecatedRules',
  record: 'PHI_LINT_AUDIT_KEY',
};

/** A module with all modules that it imports before it runs. */
function loadedWith(path: string, seen = new Map<string, string>()): ReadonlyMap<string, string> {
  if (seen.has(path)) return seen;
  const code = readFileSync(path, 'utf8');
  seen.set(path, code);
  // Takes `from"./a.js"`, `import"./a.js"`; leaves `import("./a.js")`, which waits until it is asked.
  for (const [, name = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+)"/g)) {
    loadedWith(join(dirname(path), name), seen);
  }
  return seen;
}

describe('the built library', () => {
  let modules: ReadonlyMap<string, string>;
  beforeAll(() => {
    modules = loadedWith(join(OUT, 'src/index.js'));
  }, 60_000);

  it.each(Object.keys(MARKS))('does not load the code of a format before it is asked for: %s', (format) => {
    const mark = MARKS[format] ?? '';
    expect([...modules].filter(([, code]) => code.includes(mark)).map(([path]) => path)).toEqual([]);
  });

  it('loads them when they are asked for', () => {
    for (const format of ['sarif', 'html', 'audit']) {
      const { stdout } = spawnSync(
        process.execPath,
        [join(OUT, 'bin/phi-lint.js'), 'examples/clean', '--no-config', '--format', format],
        { encoding: 'utf8' },
      );
      expect(stdout).toContain(MARKS[format]);
    }
  }, 60_000);
});
