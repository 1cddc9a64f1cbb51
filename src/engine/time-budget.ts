import { createContext, runInContext, type Context } from 'node:vm';
import type { LinterCore, LintOutcome } from '../linter/linter.js';
import { overtimeMessage, overtimeOf, STOPPED } from '../linter/overtime.js';
import type { Digest } from '../linter/passage.js';
import type { LintSettings } from '../linter/settings.js';
import type { DraftPart } from './read-draft.js';

/** How long a text of so many characters may take, in milliseconds: twenty times what it takes on a slow, busy machine. */
export type TimeBudget = (length: number) => number;

export const TIME_BUDGET: TimeBudget = (length) => 60_000 + length / 5;

/**
 * Characters up to which a text needs no watch where the project's own rules run alone: their regular expressions are
 * proven to be linear, and starting the watch takes longer than judging so short a text.
 */
const SHORT = 20_000;

/** The budget of drafts of one configuration: code and regular expressions of others are watched over any text. */
export function budgetFor(
  { hasPlugins }: { readonly hasPlugins: boolean },
  settings: LintSettings,
): TimeBudget {
  const hasPatterns = [...settings.rules.values()].some(({ options = {} }) =>
    Object.keys(options).some((name) => /pattern/i.test(name)),
  );
  if (hasPlugins || hasPatterns) return TIME_BUDGET;
  return (length) => (length > SHORT ? TIME_BUDGET(length) : Infinity);
}

/** How often work is begun again that had the clock run out and not the processor: a busy machine lets it wait. */
const TRIES = 4;
/** The share of its time that work must have had of the processor to be called slow. */
const BUSY = 0.6;

/** How many rules of a file are stopped before all of it is given up. */
const PATIENCE = 3;

/** Where work is watched; made when there is some, which takes a while. */
let sandbox: Context | undefined;

/** What work came to; undefined where it was stopped. */
type Done<Result> = { readonly result: Result } | undefined;

/**
 * What `work` returns; undefined where it took longer than `milliseconds` of the processor, which may be infinite. It is
 * done again where it had to wait, so it must change nothing. Node stops it wherever it is, in a regular expression or in
 * a loop without end, and nothing that it could catch is thrown into it.
 */
export function withinTime<Result>(
  work: () => Result,
  milliseconds: number,
  processor: () => number = processorTime,
): Done<Result> {
  if (milliseconds === Infinity) return { result: work() };
  for (let tries = 1; ; tries++) {
    const before = processor();
    const done = byTheClock(work, milliseconds);
    if (done || tries === TRIES || processor() - before >= milliseconds * BUSY) return done;
  }
}

/** Milliseconds that the processor has worked for this thread, or where Node cannot tell, for all threads. */
function processorTime(): number {
  const { threadCpuUsage = () => process.cpuUsage() } = process as {
    threadCpuUsage?: typeof process.cpuUsage;
  };
  const { user, system } = threadCpuUsage();
  return (user + system) / 1000;
}

function byTheClock<Result>(work: () => Result, milliseconds: number): Done<Result> {
  const room = (sandbox ??= createContext({}));
  // Loaded here, as hardly any start needs it.
  const { isMainThread } = process.getBuiltinModule('node:worker_threads');
  try {
    room.work = work;
    return {
      result: runInContext('work()', room, {
        timeout: Math.ceil(milliseconds),
        breakOnSigint: isMainThread,
      }) as Result,
    };
  } catch (thrown) {
    const code = (thrown as { code?: unknown } | undefined)?.code;
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    if (code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') {
      // Whoever listens for the signal was not told while the work went on.
      if (!process.emit('SIGINT', 'SIGINT')) process.kill(process.pid, 'SIGINT');
      return undefined;
    }
    throw thrown;
  } finally {
    delete room.work;
  }
}

/** Lints the parts of one draft; rules that are stopped in one of them stay stopped, and the others still judge. */
export class TimedLinter {
  private readonly stopped = new Set<string>();
  private isGivenUp = false;

  constructor(
    private readonly linter: LinterCore,
    private readonly settings: LintSettings,
    private readonly budget: TimeBudget = TIME_BUDGET,
  ) {}

  lint({ source, posts }: Pick<DraftPart, 'source' | 'posts'>, digest?: Digest): LintOutcome {
    while (!this.isGivenUp) {
      const settings = this.settingsLeft();
      const done = withinTime(
        () => this.linter.lint(source, posts, settings, digest),
        this.budget(source.length),
      );
      if (done) return this.withStopped(done.result);
      const ruleId = this.linter.running;
      if (ruleId !== undefined) this.stopped.add(ruleId);
      this.isGivenUp = ruleId === undefined || this.stopped.size >= PATIENCE;
    }
    return this.withStopped({ messages: [STOPPED], suppressedMessages: [], crashes: [] });
  }

  private settingsLeft(): LintSettings {
    if (this.stopped.size === 0) return this.settings;
    const rules = [...this.settings.rules].filter(([id]) => !this.stopped.has(id));
    return { ...this.settings, rules: new Map(rules) };
  }

  private withStopped(outcome: LintOutcome): LintOutcome {
    const crashes = [...this.stopped].map(overtimeOf);
    return {
      ...outcome,
      messages: [...crashes.map(overtimeMessage), ...outcome.messages],
      crashes: [...crashes, ...outcome.crashes],
    };
  }
}
