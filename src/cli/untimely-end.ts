import { writeSync } from 'node:fs';
import { EXIT_FAILURE } from '../config/exit-codes.js';
import { systemReason } from '../engine/system-reason.js';
import { describeCrash } from '../linter/crash.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Ends a process that cannot do its job to the end: with exit code 2 and a line that says how much was checked, so that
 * nobody takes what was printed so far for all that there is to say.
 */
export class UntimelyEnd {
  private checked: { readonly done: number; readonly all: number } | undefined;

  /** Is told how far the run is. */
  readonly onProgress = (done: number, all: number): void => {
    this.checked = { done, all };
  };

  /**
   * Ends the process on a signal, where it waits for what never comes, as Node would end it with 0 then, and on an error
   * that nobody caught: Node would print its message, which may be text of a draft.
   */
  watch(): void {
    process.on('beforeExit', () => {
      if (process.exitCode === undefined) this.end('stopped: it waits for something that never comes');
    });
    for (const signal of SIGNALS) process.on(signal, () => this.end(`stopped by ${signal}`));
    for (const event of ['uncaughtException', 'unhandledRejection'] as const)
      process.on(event, (thrown: unknown) => {
        const { errorName, frames } = describeCrash('', thrown);
        this.end([`stopped by an error that nobody caught (${errorName})`, ...frames].join('\n'));
      });
  }

  /** For errors of stdout. The reader of a pipe may leave early (`phi-lint rules | head`): where nothing was checked, nothing is lost. */
  readonly onOutputError = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') this.end(`cannot write to stdout: ${systemReason(error)}`);
    if (this.checked) this.end('nobody reads stdout any more');
  };

  private end(reason: string): never {
    try {
      writeSync(2, `phi-lint: ${reason}\nphi-lint: ${this.gap()}\n`);
    } catch {
      // Whoever listened is gone; the exit code is left to say it.
    }
    process.exit(EXIT_FAILURE);
  }

  private gap(): string {
    if (!this.checked) return 'The run is incomplete: nothing was checked.';
    const { done, all } = this.checked;
    const rest = done < all ? 'the others were not, and ' : '';
    return `The run is incomplete: ${done} of ${all} files were checked, ${rest}the report is not whole.`;
  }
}
