import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { packageProblems, type Lock } from '../../scripts/licenses.js';

const read = (path: string) => readFileSync(path, 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'peerDependencies' | 'scripts',
  Record<string, string>
>;
const lock = JSON.parse(read('package-lock.json')) as Lock;

interface Bill {
  readonly bomFormat: string;
  readonly components: readonly {
    readonly name: string;
    readonly 'bom-ref': string;
    readonly hashes: readonly { readonly content: string }[];
    readonly licenses: readonly { readonly license: { readonly id: string } }[];
  }[];
  readonly dependencies: readonly { readonly dependsOn: readonly string[] }[];
}

/** The names in backticks of a section. */
function namesIn(section: string): Set<string> {
  return new Set([...section.matchAll(/`(@?[a-z][\w./-]{1,60})`/g)].map(([, name = '']) => name));
}

describe('the page of packages', () => {
  const [running = '', developing = ''] = read('docs/dependencies.md').split('\n## For development\n');

  it('gives a reason for each that is installed with the linter, and for none that is not', () => {
    const wanted = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)];
    expect(wanted.filter((name) => !namesIn(running).has(name))).toEqual([]);
    const rows = running.split('\n').filter((line) => line.startsWith('| `'));
    const described = rows.flatMap((row) => [...namesIn(row.split('|')[1] ?? '')]);
    expect(described.filter((name) => !(name in manifest.dependencies))).toEqual([]);
    for (const row of rows) expect(row.split('|')[5]?.trim().length).toBeGreaterThan(10);
  });

  it('names each that is needed for development', () => {
    const named = namesIn(developing);
    const wanted = Object.keys(manifest.devDependencies).filter((name) => !name.startsWith('@types/'));
    expect(wanted.filter((name) => !named.has(name))).toEqual([]);
  });
});

describe('packages', () => {
  it('have exact versions, in a lock file with digests that names no host', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved?.includes('://'))).toEqual([]);
    // By which npm keeps it so.
    expect(read('.npmrc')).toMatch(/^save-exact=true$/m);
    expect(read('.npmrc')).toMatch(/^omit-lockfile-registry-resolved=true$/m);
  });

  it('have permissive licenses, and run nothing when the linter is installed', () => {
    expect(packageProblems(lock, () => undefined)).toEqual([]);
    // Nor does the linter itself; `prepare` runs in a clone only.
    const ran = Object.keys(manifest.scripts).filter((name) => /^(?:pre|post)?install$/.test(name));
    expect(ran).toEqual([]);
    const bad = { license: 'GPL-3.0-only', hasInstallScript: true };
    const found = packageProblems(
      { packages: { a: bad, b: { license: 'MIT', integrity: 'x', dev: true, hasInstallScript: true } } },
      () => undefined,
    );
    expect(found).toHaveLength(3);
    const told = packageProblems({ packages: { a: { license: 'MIT', integrity: 'x' } } }, () => 'SSPL-1.0');
    expect(told).toHaveLength(2);
  });

  it('are listed in a bill of materials', () => {
    const { status, stdout } = spawnSync(process.execPath, ['scripts/sbom.mjs'], { encoding: 'utf8' });
    expect(status).toBe(0);
    const bill = JSON.parse(stdout) as Bill;
    expect(bill.bomFormat).toBe('CycloneDX');
    const names = bill.components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(manifest.dependencies)));
    expect(names).not.toContain('jest');
    const refs = new Set(bill.components.map((component) => component['bom-ref']));
    expect(refs.size).toBe(bill.components.length);
    // Whatever is listed is reached from the linter, and whatever is reached is listed.
    const reached = new Set(bill.dependencies.flatMap(({ dependsOn }) => dependsOn));
    expect([...refs].filter((ref) => !reached.has(ref))).toEqual([]);
    expect([...reached].filter((ref) => !refs.has(ref))).toEqual([]);
    for (const { hashes, licenses } of bill.components) {
      expect(hashes[0]?.content).toMatch(/^[\da-f]{128}$/);
      expect(licenses[0]?.license.id).toMatch(/^[\w.-]{2,}$/);
    }
  }, 60_000);
});

describe('actions and images of CI', () => {
  const folders = ['.', 'docs', 'templates', '.github/workflows'].filter((folder) => existsSync(folder));
  const pages = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:ya?ml|md)$/.test(name))
      .map((name) => `${folder}/${name}`),
  );

  it('are named by commit, in what is run and in what is to be copied', () => {
    const used = pages.flatMap((page) =>
      [...read(page).matchAll(/^[ -]{0,12}uses: (\S{1,200})/gm)].map(
        ([, action = '']) => `${page}: ${action}`,
      ),
    );
    expect(used.length).toBeGreaterThan(2);
    expect(used.filter((action) => !/@(?:[\da-f]{40}|<commit)$/.test(action))).toEqual([]);
  });
});

describe('SECURITY.md', () => {
  it('names tests and scripts that exist', () => {
    const named = [...namesIn(read('SECURITY.md'))].filter((name) => /^(?:test|scripts)\//.test(name));
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('comes with a policy of what releases may report', () => {
    const policy = read('docs/releases.md');
    for (const release of ['patch', 'minor', 'major']) expect(policy).toContain(`\n| ${release} `);
    expect(read('SECURITY.md')).toContain('docs/releases.md');
    expect(read('CHANGELOG.md')).toContain('docs/releases.md');
  });
});
