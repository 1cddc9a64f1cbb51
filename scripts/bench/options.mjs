/** The flags of `npm run bench`. */
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What can be measured, in the order in which it is. */
export const PARTS = ['programs', 'growth', 'libraries', 'stages'];
/** Only asked for by name: it takes minutes and gigabytes. */
const RARE = 'growth';
const RUNS = 7;
const QUICK_RUNS = 3;

const FLAGS = {
  runs: { type: 'string' },
  quick: { type: 'boolean', default: false },
  growth: { type: 'boolean', default: false },
  only: { type: 'string', multiple: true },
  peers: { type: 'string' },
  build: { type: 'string', default: 'dist' },
  corpora: { type: 'string', default: '../shared/corpora' },
  json: { type: 'string' },
  write: { type: 'string' },
};

/** @throws Error where a flag is not known or its value is of no use. */
export function readOptions(argv) {
  const { values } = parseArgs({ args: argv, options: FLAGS });
  const runs = values.runs === undefined ? (values.quick ? QUICK_RUNS : RUNS) : Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number from 1.');
  const unknown = values.only?.find((part) => !PARTS.includes(part));
  if (unknown !== undefined) throw new Error(`--only takes ${PARTS.join(', ')}; not ${unknown}.`);
  return {
    ...values,
    runs,
    parts: values.only ?? PARTS.filter((part) => part !== RARE || values.growth),
    peers: resolve(values.peers ?? join(tmpdir(), 'phi-lint-bench-peers')),
    build: resolve(values.build),
    corpora: resolve(values.corpora),
  };
}
