/**
 * Measures the built package: what a start costs, and how fast drafts are linted.
 *
 *     npm run build && npm run bench
 *
 * Machines differ and are busy, so every figure stands beside one of the same run: a start beside `node -e 0`, the
 * throughput beside a loop of map look-ups. Only the ratios can be compared with those of another day.
 */
import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { PhiLint } from '../dist/src/index.js';

const STARTS = 9;
/** The corpora of which posts are taken, and how many of each. */
const CORPUS = 'test/corpus';
const POSTS = 60;
/** About 4 kB of what a hospital publishes, with nothing in it to report. */
const CLEAN =
  `# Visiting hours\n\n${'Our front desk is open from eight to six. Parking is free in the east garage. '.repeat(10)}\n\n`.repeat(
    5,
  );

const folder = mkdtempSync(join(tmpdir(), 'phi-lint-bench-'));
try {
  benchStart(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
await benchThroughput();

function benchStart(cwd) {
  writeFileSync(join(cwd, 'clean.md'), CLEAN);
  const cli = join(process.cwd(), 'dist/bin/phi-lint.js');
  const nodes = [];
  const lints = [];
  for (let i = 0; i < STARTS; i++) {
    nodes.push(wallOf(['-e', '0'], cwd));
    lints.push(wallOf([cli, '--no-config', 'clean.md'], cwd));
  }
  const ratio = median(lints.map((lint, i) => lint / nodes[i]));
  console.log(
    `one file of ${(CLEAN.length / 1e3).toFixed(0)} kB   ${show(median(lints))} ms, ${show(median(nodes))} ms for node -e 0, ratio ${ratio.toFixed(2)}`,
  );
}

function wallOf(args, cwd) {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}.`);
  return performance.now() - start;
}

async function benchThroughput() {
  const texts = readdirSync(CORPUS)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(CORPUS, name), 'utf8').split('\n').slice(0, POSTS))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).text);
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const linter = new PhiLint({ configFile: false });
  for (const pass of ['cold', 'warm']) {
    const unit = calibrate();
    const start = cpu();
    for (const text of texts) await linter.lintText(text, { filePath: 'post.txt' });
    const used = cpu() - start;
    console.log(
      `${texts.length} posts, ${pass}   ${show(used)} ms of processor time, ${(size / (used / 1e3)).toFixed(2)} MB/s, ` +
        `ratio ${(used / size / unit).toFixed(0)} loops a MB`,
    );
  }
}

/** Milliseconds of processor time that a million look-ups and stores in a map take. */
function calibrate() {
  const map = new Map();
  const start = cpu();
  for (let i = 0; i < 1e6; i++) {
    const key = `w${(i * 7919) % 5003}`;
    map.set(key, (map.get(key) ?? 0) + 1);
  }
  return cpu() - start;
}

function cpu() {
  return process.cpuUsage().user / 1e3;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

function show(value) {
  return value.toFixed(0);
}
