/** The mutants of a folder, before any of them is tried. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { words } from './words.mjs';

/** Of a logger what is called. */
const SILENT = { debug() {}, info() {}, warn() {}, isDebugEnabled: () => false };

/** Word lists and weights are no code: modules that pack them are left out, as are the lists themselves. */
export async function mutantsOf(folder) {
  const files = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('-data.ts'))
    .sort()
    .map((name) => join(folder, name))
    .map((name) => ({ name, content: readFileSync(name, 'utf8'), mutate: true }));
  const { mutants } = await new Instrumenter(SILENT).instrument(files, {
    plugins: null,
    excludedMutations: [],
    ignorers: [words],
    noHeader: false,
  });
  return mutants.filter(({ status }) => status !== 'Ignored');
}

/** What names a mutant, in whichever process. */
export function keyOf({ fileName, location: { start, end }, mutatorName, replacement }) {
  const place = [start.line, start.column, end.line, end.column].join(':');
  return [relative(process.cwd(), fileName), place, mutatorName, replacement].join(' ');
}

/** Where a mutant is, as Stryker takes it: its own lines start at 0, those of its flags at 1. */
export function rangeOf({ fileName, location: { start, end } }) {
  return `${relative(process.cwd(), fileName)}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
}
