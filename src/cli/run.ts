import { main } from './main.js';
import { nodeEnvironment } from './node-environment.js';
import { UntimelyEnd } from './untimely-end.js';

export { main };

/** Runs the command line of this process, and ends it with its exit code. */
export async function run(): Promise<void> {
  const end = new UntimelyEnd();
  end.watch();
  process.exitCode = await main(process.argv.slice(2), nodeEnvironment(end));
  await Promise.all([written(process.stdout), written(process.stderr)]);
  // Left to itself, Node first takes apart all that the run has held in memory.
  process.exit();
}

/** Waits until a stream has passed on what it was given, or has said why it cannot. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => void stream.write('', () => setImmediate(resolve)));
}

/** Lints the drafts that this worker thread is sent. */
export async function serve(): Promise<void> {
  const { serveDrafts } = await import('../engine/workers/lint-worker.js');
  serveDrafts();
}
