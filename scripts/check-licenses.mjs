/** Says which installed packages have a license that is not permissive, or break another rule of the house. Needs no network. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTs } from './import-ts.mjs';

const { packageProblems } = await importTs('scripts/licenses.ts');
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const problems = packageProblems(lock, (path) => {
  const file = join(path, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).license : undefined;
});
for (const problem of problems) console.error(problem);
console.log(`${Object.keys(lock.packages).length - 1} packages`);
process.exitCode = problems.length > 0 ? 1 : 0;
