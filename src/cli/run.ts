import { main } from './main.js';
import { nodeEnvironment } from './node-environment.js';
import { UntimelyEnd } from './untimely-end.js';

export { main };

/** Runs the command line of this process, and leaves its exit code. */
export async function run(): Promise<void> {
  const end = new UntimelyEnd();
  end.watch();
  process.exitCode = await main(process.argv.slice(2), nodeEnvironment(end));
}

/** Lints the drafts that this worker thread is sent. */
export async function serve(): Promise<void> {
  const { serveDrafts } = await import('../engine/workers/lint-worker.js');
  serveDrafts();
}
