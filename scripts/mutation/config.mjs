/** What is mutated, and what Stryker is told. */
import { fileURLToPath } from 'node:url';

/** Folders whose mutants are counted. */
export const AREAS = ['src/roles', 'src/linter', 'rules'];
/** Where the report and what the processes tell each other stand. */
export const OUTPUT = 'coverage/mutation';
/** Modules of Stryker, and ours. */
export const PLUGINS = [
  '@stryker-mutator/jest-runner',
  fileURLToPath(new URL('plugins.mjs', import.meta.url)),
];

/**
 * Folders of tests that are run, and which of their files. Left out are those that start processes, bundle, or are about
 * files and formats: they take most of the time and reach the areas no further. Tests apart have hooks for their whole file,
 * or take long.
 */
export const TESTS = [
  { folder: 'rules', files: /^(?!fixes|readmes).*\.test\.ts$/ },
  { folder: 'rules', files: /^(?:fixes|readmes)\.test\.ts$/, apart: true },
  { folder: 'linter', files: /^(?!browser).*\.test\.ts$/ },
  { folder: 'roles', files: /\.test\.ts$/ },
  { folder: 'detectors', files: /\.test\.ts$/ },
  { folder: 'config', files: /\.test\.ts$/, apart: true },
  {
    folder: 'cli',
    files: /^(?:authorizations|baseline|fix|flags|reports|suppressions)\.test\.ts$/,
    apart: true,
  },
  { folder: 'engine', files: /^(?:phi-lint|settings-of-rules)\.test\.ts$/, apart: true },
];

export function strykerOptions() {
  return {
    testRunner: 'jest-near-first',
    testRunnerNodeArgs: ['--experimental-vm-modules'],
    checkers: ['drawn'],
    ignorers: ['words'],
    coverageAnalysis: 'perTest',
    concurrency: 1,
    // Every run leaves the modules of its tests in memory.
    maxTestRunnerReuse: 60,
    disableTypeChecks: false,
    jest: {
      projectType: 'custom',
      configFile: 'jest.config.js',
      config: { testMatch: ['**/*.together.test.ts'] },
      enableFindRelatedTests: false,
    },
    ignorePatterns: ['/dist', '/coverage'],
    tempDirName: 'coverage/mutation-sandbox',
    reporters: ['json', 'dots'],
    jsonReporter: { fileName: `${OUTPUT}/report.json` },
    allowConsoleColors: false,
    logLevel: 'warn',
    warnings: false,
    timeoutMS: 300_000,
  };
}
