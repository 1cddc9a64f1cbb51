/**
 * Says which regular expressions are not known to be linear.
 *
 *     node scripts/check-regexes.mjs            looks verdicts up, and proves what is new
 *     node scripts/check-regexes.mjs --write    the same, and keeps the verdicts
 *     node scripts/check-regexes.mjs --all      proves every one again
 *
 * Proofs take minutes, so the verdicts are kept in scripts/regexes/verdicts.json, by regular expression. What recheck
 * cannot judge stands in scripts/regexes/reviewed.json, with the reason why it is linear all the same.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { importTs } from './import-ts.mjs';

const VERDICTS = 'scripts/regexes/verdicts.json';
const REVIEWED = 'scripts/regexes/reviewed.json';
/** Milliseconds that a proof may take. */
const PATIENCE = 30_000;

// The JavaScript build: the others start a process of their own.
process.env.RECHECK_BACKEND = 'pure';
const require = createRequire(import.meta.url);
const { check } = require('recheck');
const { version } = JSON.parse(readFileSync(require.resolve('recheck/package.json'), 'utf8'));

const kept = readJson(VERDICTS);
const { linear: reviewed, constructed } = readJson(REVIEWED);
const verdicts = process.argv.includes('--all') || kept.recheck !== version ? {} : kept.verdicts;
const { collectRegexes, partsOf } = await importTs('scripts/regexes/collect.ts');
const { found, unknown } = collectRegexes();
const problems = unknown
  .filter((place) => !(fileOf(place) in constructed))
  .map((place) => `${place}: what this is made of cannot be told; say in ${REVIEWED} what checks it.`);
const now = {};

for (const [regex, place] of found) {
  const verdict = verdicts[regex] ?? (await prove(regex));
  if (verdict === 'automaton' || verdict === 'fuzz') now[regex] = verdict;
  if (process.stderr.isTTY) process.stderr.write(`${Object.keys(now).length}\r`);
  if (now[regex]) continue;
  if (!(regex in reviewed)) problems.push(`${place}: ${regex} is not known to be linear: ${verdict}.`);
}
for (const regex of Object.keys(reviewed)) {
  if (!found.has(regex)) problems.push(`${REVIEWED} speaks of ${regex}, which is not there.`);
  else if (now[regex]) problems.push(`${REVIEWED} speaks of ${regex}, which is proven.`);
}
if (process.argv.includes('--write')) {
  const sorted = Object.fromEntries(Object.entries(now).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(VERDICTS, `${JSON.stringify({ recheck: version, verdicts: sorted }, null, 2)}\n`);
}

for (const problem of problems) console.error(problem);
const by = (checker) => Object.values(now).filter((one) => one === checker).length;
console.log(
  `${found.size} regular expressions: ${by('automaton')} proven, ${by('fuzz')} attacked in vain, ${Object.keys(reviewed).length} reviewed.`,
);
process.exitCode = problems.length > 0 ? 1 : 0;

/** Which checker found it linear; a sentence where none did. */
async function prove(regex) {
  if (regex in reviewed) return 'reviewed';
  const reasons = [];
  for (const checker of ['automaton', 'fuzz']) {
    const { status, complexity, attack, error } = await judge(regex, checker);
    if (status === 'safe') return checker;
    if (status === 'vulnerable') return `${complexity.summary} on ${attack.pattern}`;
    reasons.push(`${checker}: ${error.kind}`);
  }
  return reasons.join(', ');
}

async function judge(regex, checker) {
  const { source, flags } = partsOf(regex);
  try {
    return await check(source, flags, { timeout: PATIENCE, checker });
  } catch (error) {
    // The automaton of a long expression is deeper than the stack.
    return { status: 'unknown', error: { kind: error.name } };
  }
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function fileOf(place) {
  return place.slice(0, place.lastIndexOf(':'));
}
