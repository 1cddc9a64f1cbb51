/** What a run of mutation tests says. */
import { relative } from 'node:path';
import { interval } from './draw.mjs';

const NOTICED = new Set(['Killed', 'Timeout']);
const MISSED = new Set(['Survived', 'NoCoverage']);
const SHOWN = 120;

/** Each mutant that no test noticed: its place, what it is, and what stands there instead. */
export function printSurvivors(mutants) {
  for (const mutant of mutants.filter(({ status }) => MISSED.has(status))) {
    const { line, column } = mutant.location.start;
    const place = `${relative(process.cwd(), mutant.fileName)}:${line}:${column}`;
    const replacement = mutant.replacement.replace(/\s+/g, ' ').slice(0, SHOWN);
    console.log(`${place} ${mutant.status} ${mutant.mutatorName}: ${replacement}`);
  }
}

/** For each area how many mutants were noticed, with the interval in which the share of all of its mutants lies. */
export function printTable(areas, mutants) {
  for (const area of areas) {
    const own = mutants.filter(({ fileName }) => relative(process.cwd(), fileName).startsWith(`${area}/`));
    const noticed = own.filter(({ status }) => NOTICED.has(status)).length;
    const count = noticed + own.filter(({ status }) => MISSED.has(status)).length;
    const [low, high] = interval(noticed, count).map(percent);
    const others = own.length - count;
    console.log(
      `${area}: ${noticed} of ${count} noticed, ${percent(noticed / count)} (95%: ${low} to ${high})` +
        (others > 0 ? `, ${others} could not be run` : ''),
    );
  }
}

function percent(share) {
  return `${(100 * share).toFixed(1)}%`;
}
