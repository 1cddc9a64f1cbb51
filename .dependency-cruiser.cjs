/** The house: a floor imports only from floors below it, and the pure floors never reach Node. */
const FLOORS = [
  '^src/text/',
  '^src/lexicons/',
  '^src/readers/',
  '^src/detectors/',
  '^src/roles/',
  '^src/disclosure/',
  '^src/linter/',
  '^rules/',
  '^src/config/',
  '^src/engine/',
  '^src/formatters/',
  '^src/cli/',
  '^bin/',
];
const PURE = FLOORS.slice(0, FLOORS.indexOf('^rules/') + 1);
/** The pure part of the configuration: what a browser needs of it. */
const PURE_CONFIG =
  '^src/config/(?:checks|config|errors|exit-codes|nearest|plugin|registry|roster-config|roster-table|rule-setting|settings|validate)\\.ts$';
/** Packages that run in a browser as they are. */
const BROWSER_PACKAGES = '^node_modules/(?:fflate|htmlparser2|micromark[\\w-]*|yaml)/';

module.exports = {
  forbidden: [
    ...FLOORS.slice(0, -1).map((floor, i) => ({
      name: `${floor.replace(/[\^/]/g, ' ').trim().replace(' ', '-')}-imports-from-above`,
      severity: 'error',
      comment: 'A floor imports only from floors below it.',
      from: { path: floor },
      to: { path: [...FLOORS.slice(i + 1), '^src/(?:index|browser)\\.ts$'] },
    })),
    {
      name: 'pure-floor-reaches-node',
      severity: 'error',
      comment: 'The same code runs in a browser.',
      from: { path: [...PURE, PURE_CONFIG, '^src/formatters/', '^src/browser\\.ts$'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-floor-imports-a-package-for-node',
      severity: 'error',
      comment: 'Only packages that run in a browser as they are.',
      from: { path: [...PURE, PURE_CONFIG, '^src/formatters/', '^src/browser\\.ts$'] },
      to: { path: '^node_modules/', pathNot: BROWSER_PACKAGES },
    },
    {
      name: 'browser-entry-reaches-node',
      severity: 'error',
      comment: 'Nothing that the entry for browsers needs, however far away, may need Node.',
      from: { path: '^src/browser\\.ts$' },
      to: {
        reachable: true,
        path: '^src/(?:engine|cli)/|^src/config/(?:bounds|extends|file-settings|globs|load[\\w-]*|lookup|read-config|root|roster-files|search)\\.ts',
      },
    },
    {
      name: 'circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
