/** Tests run the TypeScript sources as ES modules; word lists are imported as text. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  globalSetup: '<rootDir>/test/packaging/name-build.mjs',
  globalTeardown: '<rootDir>/test/packaging/remove-build.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^phi-lint$': '<rootDir>/src/index.ts', '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '-data\\.ts$': '<rootDir>/scripts/jest-data-transform.mjs',
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript' },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
    '\\.txt$': '<rootDir>/scripts/jest-text-transform.cjs',
  },
  // `npm run coverage`. What packs data is replaced in tests; the program's own start runs in processes of its own.
  coverageProvider: 'v8',
  coverageReporters: ['text-summary', 'json-summary'],
  collectCoverageFrom: ['src/**/*.ts', 'rules/**/*.ts', '!**/*-data.ts', '!src/cli/run.ts'],
  coverageThreshold: { global: { lines: 95, branches: 90 } },
  maxWorkers: 2,
  // The first lint of a test file reads the word lists; on a busy machine that takes a while.
  testTimeout: 30_000,
  workerIdleMemoryLimit: '400MB',
};
