import { main } from './main.js';
import { nodeEnvironment } from './node-environment.js';

export { main };

/** Runs the command line of this process, and leaves its exit code. */
export async function run(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), nodeEnvironment());
}
