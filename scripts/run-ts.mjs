/** Runs a TypeScript script of this repository: `node scripts/run-ts.mjs scripts/train/train.ts [arguments]`. */
import { importTs } from './import-ts.mjs';

const [script, ...rest] = process.argv.slice(2);
process.argv = [process.argv[0], script, ...rest];
await importTs(script);
