/** `npm run check`: every check that keeps the house in order, each reported, the last line a count. */
import { spawnSync } from 'node:child_process';

const CHECKS = [
  ['types', 'tsc --noEmit -p .'],
  ['lint', 'eslint .'],
  ['format', 'prettier --check --log-level warn .'],
  ['unused code', 'knip'],
  ['floors of the house', 'depcruise bin src rules --config .dependency-cruiser.cjs --output-type err'],
  ['regular expressions', 'node scripts/check-regexes.mjs'],
  ['licenses of packages', 'node scripts/check-licenses.mjs'],
  ['docs in step with rules', 'node scripts/check-docs.mjs'],
];

const only = process.argv.slice(2);
let failed = 0;
let passed = 0;
for (const [name, command] of CHECKS) {
  if (only.length > 0 && !only.some((word) => name.includes(word))) continue;
  const started = performance.now();
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit', env: withLocalBinaries() });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'}  ${name} (${seconds} s)`);
  if (status === 0) passed++;
  else failed++;
}
console.log(`${passed} checks passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** npm puts the local binaries on the path; `node scripts/check.mjs` does it itself. */
function withLocalBinaries() {
  const separator = process.platform === 'win32' ? ';' : ':';
  return { ...process.env, PATH: `node_modules/.bin${separator}${process.env.PATH}` };
}
