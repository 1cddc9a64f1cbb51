/**
 * `npm run mutation -- [--sample 120] [--seed 7] [--area rules] [--list]`: changes the code in one place at a time and runs
 * the tests that reach the place. Says how many changes they notice, and which they do not. Without `--sample` every mutant
 * is tried, which takes hours; `--list` counts the mutants and runs nothing.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { AREAS, OUTPUT, PLUGINS, strykerOptions } from './config.mjs';
import { draw } from './draw.mjs';
import { keyOf, mutantsOf, rangeOf } from './mutants.mjs';
import { printSurvivors, printTable } from './print.mjs';

const { values } = parseArgs({
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    area: { type: 'string', multiple: true, default: AREAS },
    list: { type: 'boolean', default: false },
  },
});
const size = values.sample === undefined ? Infinity : Number(values.sample);
if (!(size >= 1)) throw new Error('--sample takes a whole number from 1.');
const unknown = values.area.find((area) => !AREAS.includes(area));
if (unknown !== undefined) throw new Error(`--area takes ${AREAS.join(', ')}; not ${unknown}.`);

const drawn = [];
for (const [i, area] of values.area.entries()) {
  const mutants = await mutantsOf(area);
  // Of a size that is no multiple of the areas, the first areas get one more.
  const share = Math.ceil((size - i) / values.area.length);
  const sample = draw(mutants, share, Number(values.seed));
  console.log(`${area}: ${sample.length} of ${mutants.length} mutants`);
  drawn.push(...sample);
}

if (!values.list) {
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  writeFileSync(join(OUTPUT, 'drawn.json'), JSON.stringify(drawn.map(keyOf)));
  process.env.PHI_LINT_MUTATION = join(process.cwd(), OUTPUT);
  const results = await new Stryker({
    ...strykerOptions(),
    plugins: PLUGINS,
    mutate: [...new Set(drawn.map(rangeOf))],
  }).runMutationTest();
  const tried = results.filter(({ status }) => status !== 'CompileError' && status !== 'Ignored');
  printSurvivors(tried);
  printTable(values.area, tried);
}
