/** Packages as npm's lock file lists them, by their folders. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
  readonly resolved?: string;
}

/** SPDX ids of licenses that ask for no more than that they are kept. */
const PERMISSIVE = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Python-2.0',
];
/** For development only: data of browsers, and what may be had under a permissive license too. */
const FOR_DEVELOPMENT = [...PERMISSIVE, 'CC-BY-4.0', 'Apache-2.0 AND MIT', '(MIT OR CC0-1.0)'];

/**
 * What is wrong with locked packages: a license that is not permissive, or is another than the lock file tells, no digest,
 * or an install script where they come with the linter.
 *
 * @param licenseOf The license of an installed package; undefined where it is absent.
 */
export function packageProblems(
  { packages }: Lock,
  licenseOf: (path: string) => string | undefined,
): string[] {
  return Object.entries(packages).flatMap(([path, locked]) =>
    // The first is the project itself.
    path === '' ? [] : problemsOf(locked, licenseOf(path)).map((problem) => `${path} ${problem}.`),
  );
}

function problemsOf(locked: LockedPackage, told = locked.license): string[] {
  const { license, dev, devOptional, hasInstallScript, integrity } = locked;
  const comesAlong = !dev && !devOptional;
  const problems: string[] = [];
  if (!(comesAlong ? PERMISSIVE : FOR_DEVELOPMENT).includes(told ?? ''))
    problems.push(`has the license ${told ?? 'none'}`);
  if (told !== license) problems.push(`has another license in the lock file: ${license ?? 'none'}`);
  if (integrity === undefined) problems.push('has no digest in the lock file');
  if (comesAlong && hasInstallScript) problems.push('runs a script when it is installed');
  return problems;
}
