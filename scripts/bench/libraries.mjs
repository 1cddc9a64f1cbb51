/** Measures libraries on the same short posts in one process: megabytes of text per second of processor time. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median, megabytes, processorTime } from './stats.mjs';

/** Posts a round; another stretch of the posts every round. */
const ROUND = 1500;

/** How each library reads one text; the slowest reads 0.1 MB/s. */
const READERS = {
  'redact-pii': ({ SyncRedactor }) => {
    const redactor = new SyncRedactor();
    return (text) => redactor.redact(text);
  },
  '@redactpii/node': ({ Redactor }) => {
    const redactor = new Redactor();
    return (text) => redactor.redact(text);
  },
  openredaction: ({ OpenRedaction }) => {
    const redactor = new OpenRedaction();
    return (text) => redactor.detect(text);
  },
  compromise: (nlp) => (text) => nlp(text).people().json(),
};

/** Rows as `{ name, version, speed, problem }`, `speed` in MB/s, and phi-lint's `ratio` to each. */
export async function measureLibraries({ posts, runs, build, peers }) {
  const rows = [await ours(build), ...Object.keys(READERS).map((name) => theirs(name, peers))];
  // One round more than is counted: the first compiles.
  for (let run = 0; run <= runs; run++) {
    console.error(`Libraries: round ${run} of ${runs}`);
    const texts = Array.from({ length: ROUND }, (_, i) => posts[(run * ROUND + i) % posts.length]);
    for (const row of rows) await measureRound(row, texts, run > 0);
  }
  const [first] = rows;
  return rows.map(({ name, version, problem, samples }) => ({
    name,
    version,
    problem,
    ...(problem === undefined && {
      speed: median(samples),
      ratio: median(first.samples.map((speed, run) => speed / samples[run])),
    }),
  }));
}

async function ours(build) {
  const { Linter } = await import(pathToFileURL(join(build, 'src/index.js')).href);
  const linter = new Linter();
  return { name: 'phi-lint, all rules of recommended', read: (text) => linter.verify(text), samples: [] };
}

function theirs(name, peers) {
  const require = createRequire(join(peers.modules, 'bench.cjs'));
  const version = peers.version(name);
  if (version === undefined) return { name, problem: peers.problem ?? 'is not installed', samples: [] };
  try {
    return { name, version, read: READERS[name](require(name)), samples: [] };
  } catch (thrown) {
    return { name, version, problem: thrown.message, samples: [] };
  }
}

async function measureRound(row, texts, isCounted) {
  if (row.problem !== undefined) return;
  const started = processorTime();
  try {
    for (const text of texts) await row.read(text);
  } catch (thrown) {
    row.problem = thrown.message;
  }
  if (isCounted) row.samples.push(megabytes(texts) / ((processorTime() - started) / 1e3));
}
