/** Measures how long each stage of a run takes, so that the slowest has a name. */
import { importTs } from '../import-ts.mjs';
import { median, megabytes } from './stats.mjs';

/** Rows as `{ name, time, share }`, the slowest first: milliseconds a megabyte of text, and the part of all. */
export async function measureStages({ posts, runs }) {
  const { timeStages } = await importTs('scripts/bench/stages.ts');
  const source = posts.map((text, id) => JSON.stringify({ id: String(id), text })).join('\n');
  const size = megabytes(posts);
  const taken = [];
  // One round more than is counted: the first compiles.
  for (let run = 0; run <= runs; run++) {
    console.error(`Stages: round ${run} of ${runs}`);
    const times = timeStages(source);
    if (run > 0) taken.push(times);
  }
  const names = new Set(taken.flatMap((times) => [...times.keys()]));
  const time = (name) => median(taken.map((times) => (times.get(name) ?? 0) / size));
  const whole = time('whole');
  return [...names]
    .map((name) => ({ name, time: time(name), share: time(name) / whole }))
    .toSorted((a, b) => b.time - a.time);
}
