import { interruptAfterTimeLimit, type Parameters, type Plugin } from 'fast-check';

/** Minutes that `npm run fuzz` has for each property; 0 in every other run of the tests. */
const MINUTES = Number(process.env.PHI_LINT_FUZZ ?? '0');
const SEED = process.env.PHI_LINT_SEED;
/** Milliseconds after which a property that is tried a few times is left, on a machine that does little else. */
const SHORT = 20_000;

/** True where there is as much time as is asked for. */
export const isLong = MINUTES > 0;

/**
 * The seed of a run, which a failure prints too; `PHI_LINT_SEED` sets it. Tests try the same inputs every time, so that
 * none fails for a change that it does not know; `npm run fuzz` tries others each time.
 */
export const seed = SEED === undefined ? (isLong ? Math.trunc(Math.random() * 2 ** 31) : 7) : Number(SEED);

/** Milliseconds after which a test of one property is given up. */
export const patience = (isLong ? MINUTES * 60_000 : SHORT) + 60_000;

/** How often a property is tried: `few` times, or for as long as there is time. */
export function runs<T>(few: number): Parameters<T> {
  const limit = isLong ? MINUTES * 60_000 : SHORT;
  return {
    seed,
    numRuns: isLong ? Number.MAX_SAFE_INTEGER : few,
    plugins: [interruptAfterTimeLimit(limit, { failOnInterrupt: false }) as Plugin<T>],
  };
}
