/** Measures whole processes side by side: every round runs each program once, so that a busy minute slows them all. */
import { join } from 'node:path';
import { measure } from './measure.mjs';
import { median } from './stats.mjs';

/** All programs end with 1 where they report something. */
const STATUSES = [0, 1];
const NOTHING = 'node -e 0';
/** What takes longer than this, in milliseconds, is run no more often than that. */
const LONG = 20_000;
const LONG_RUNS = 3;

/** Rows as `{ task, name, version, wall, cpu, memory, toNode, toPeer, problem }`: medians, and medians of ratios by round. */
export function measurePrograms({ folder, corpus, runs, build, peers }) {
  const rows = [
    { task: 'nothing', name: NOTHING, args: ['-e', '0'], cwd: folder },
    ...tasks(folder, corpus).flatMap(({ task, cwd, paths, ourPaths = paths, ours, isShared }) => [
      ...(isShared ? peers.map((peer) => asRow(peer, { task, cwd, paths, isPeer: true })) : []),
      ...ours.map(([name, ...flags]) => {
        const args = [join(build, 'bin/phi-lint.js'), '--no-config', ...flags];
        return asRow({ name, args }, { task, cwd, paths: ourPaths });
      }),
    ]),
  ].map((row) => ({ ...row, samples: [] }));
  fillCache(rows);
  for (let run = 0; run < runs; run++) {
    console.error(`Programs: round ${run + 1} of ${runs}`);
    for (const row of rows) measureOnce(row);
  }
  return rows.map((row) => summary(row, rows));
}

/** What is done, by whom: phi-lint under several names with several flags, and peers where they read such files. */
function tasks(folder, { pages, feed }) {
  const cache = ['--cache', '--cache-location', join(folder, 'cache')];
  const one = (task, name) => ({
    task,
    cwd: join(folder, name),
    paths: [`${name}.md`],
    isShared: true,
    ours: [['phi-lint']],
  });
  return [
    one('one small clean file', 'clean'),
    one('one small file with doubtful names', 'doubtful'),
    {
      task: pages,
      cwd: join(folder, 'pages'),
      // A folder is all Markdown files below it to some of them, and no path at all to others.
      paths: ['**/*.md'],
      ourPaths: ['.'],
      isShared: true,
      ours: [
        ['phi-lint'],
        ['phi-lint --concurrency off', '--concurrency', 'off'],
        ['phi-lint --concurrency 2', '--concurrency', '2'],
        ['phi-lint --cache, warm', ...cache],
      ],
    },
    { task: feed, cwd: join(folder, 'posts'), paths: ['posts.jsonl'], ours: [['phi-lint']] },
  ];
}

function asRow({ name, version, problem, args }, { task, cwd, paths, isPeer = false }) {
  return { task, name, version, problem, isPeer, cwd, args: [...args, ...paths] };
}

/** A run that does not count. */
function fillCache(rows) {
  for (const row of rows) {
    if (row.args.includes('--cache')) measure({ ...row, statuses: STATUSES });
  }
}

function measureOnce(row) {
  if (row.problem !== undefined || isEnough(row)) return;
  try {
    row.samples.push(measure({ ...row, statuses: STATUSES }));
  } catch (thrown) {
    row.problem = thrown.message;
  }
}

function isEnough({ samples }) {
  return samples.length >= LONG_RUNS && of(samples, 'wall') > LONG;
}

function summary({ task, name, version, problem, isPeer, samples }, rows) {
  if (problem !== undefined) return { task, name, version, problem };
  const node = rows.find((other) => other.name === NOTHING);
  const peers = rows.filter((other) => other.isPeer && other.task === task && other.problem === undefined);
  const [fastest] = peers.toSorted((a, b) => of(a.samples, 'wall') - of(b.samples, 'wall'));
  return {
    task,
    name,
    version,
    wall: of(samples, 'wall'),
    cpu: of(samples, 'cpu'),
    memory: of(samples, 'memory'),
    toNode: ratio(samples, node?.samples),
    ...(fastest && !isPeer && { toPeer: ratio(samples, fastest.samples), peer: fastest.name }),
  };
}

function of(samples, key) {
  return median(samples.map((sample) => sample[key]));
}

function ratio(samples, others = []) {
  return median(samples.map(({ wall }, run) => wall / others[run]?.wall));
}
