/**
 * `npm run fuzz -- [minutes] [seed]`: the tests with generated input, each property for so many minutes (1 where nothing is
 * said), and hostile drafts of full size. A seed repeats the inputs of an earlier run.
 */
import { spawnSync } from 'node:child_process';

const [minutes = '1', seed] = process.argv.slice(2);
const args = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', 'test/properties', '--verbose'];
const env = { ...process.env, PHI_LINT_FUZZ: minutes, ...(seed && { PHI_LINT_SEED: seed }) };
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1;
