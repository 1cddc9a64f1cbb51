import type { Environment } from './environment.js';

const SILENT_MS = 1000;
const BETWEEN_MS = 100;
const CLEAR_LINE = '\r\u001B[K';

/** Shows on a terminal how far long work is; says nothing in a pipe, in CI, or in the first second. */
export class Progress {
  private readonly started: number;
  private shown = 0;

  constructor(private readonly environment: Environment) {
    this.started = environment.now();
  }

  readonly update = (done: number, all: number): void => {
    const { stderr, env, now, onProgress } = this.environment;
    onProgress?.(done, all);
    if (!stderr.isTTY || isCi(env)) return;
    const time = now();
    if (time - this.started < SILENT_MS || time - this.shown < BETWEEN_MS) return;
    this.shown = time;
    stderr.write(`${CLEAR_LINE}${done} of ${all} files`);
  };

  /** Wipes the line. */
  end(): void {
    if (this.shown > 0) this.environment.stderr.write(CLEAR_LINE);
  }
}

/** True where the process runs in continuous integration, which keeps logs for many eyes. */
export function isCi(env: Environment['env']): boolean {
  const value = env['CI'];
  return value !== undefined && value !== '' && value !== 'false' && value !== '0';
}
