/** Shares time out among nested stages: the clock of a stage stands still while one inside it runs. */
export class Stopwatch {
  readonly times = new Map<string, number>();
  private readonly running: string[] = [];
  private since = 0;

  /** Runs `work` on the clock of `stage`. */
  run<Result>(stage: string, work: () => Result): Result {
    this.stop();
    this.running.push(stage);
    try {
      return work();
    } finally {
      this.stop();
      this.running.pop();
    }
  }

  /** Gives the time since the last change to the stage that ran. */
  private stop(): void {
    const now = performance.now();
    const stage = this.running.at(-1);
    if (stage !== undefined) this.times.set(stage, (this.times.get(stage) ?? 0) + now - this.since);
    this.since = now;
  }
}
