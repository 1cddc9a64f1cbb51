/** Measures how time and memory grow with the length of a file and with the number of files. */
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { inventedPost } from './invented.mjs';
import { measure } from './measure.mjs';
import { median } from './stats.mjs';

/** Sizes of files with many posts, and of one post alone, in MB. */
const MEGABYTES = [1, 10, 100];
const ONE_POST = [0.1, 0.3, 1];
const FILES = [1000, 10_000, 100_000];
const FILES_A_FOLDER = 500;
/** Posts that are written at once. */
const STRETCH = 100;
/** Files of this many MB are linted once. */
const ONCE_FROM = 10;
const STATUSES = [0, 1];

/** How many posts in a format begin and go on. */
const FORMATS = {
  'posts.jsonl': { head: '', line: (text, index) => `${JSON.stringify({ id: String(index), text })}\n` },
  'posts.csv': { head: 'id,text\n', line: (text, index) => `${index},"${text.replaceAll('"', '""')}"\n` },
};

/** Rows as `{ name, size, unit, time, memory, problem }`: milliseconds a unit, the start of the program left out. */
export function measureGrowth({ folder, runs, build, posts }) {
  const start = medianOf(runs, () => run(build, join(folder, 'clean'), ['clean.md']).wall);
  const rows = [];
  const add = (name, size, unit, [cwd, ...paths], times) => {
    console.error(`Growth: ${name}, ${size} ${unit}`);
    try {
      const samples = Array.from({ length: times }, () => run(build, cwd, paths));
      const wall = median(samples.map((sample) => sample.wall));
      const memory = median(samples.map((sample) => sample.memory));
      rows.push({ name, size, unit, time: (wall - start) / size, memory });
    } catch (thrown) {
      rows.push({ name, size, unit, problem: thrown.message });
    }
  };
  const place = join(folder, 'growth');
  mkdirSync(place);
  for (const name of Object.keys(FORMATS)) {
    for (const size of MEGABYTES) {
      writeLong(join(place, name), size, posts, FORMATS[name]);
      add(name.slice('posts.'.length), size, 'MB', [place, name], size < ONCE_FROM ? runs : 1);
      rmSync(join(place, name));
    }
  }
  for (const size of ONE_POST) {
    writeFileSync(join(place, 'post.txt'), longPost(size));
    add('one post', size, 'MB', [place, 'post.txt'], runs);
  }
  for (const count of FILES) {
    const many = join(place, String(count));
    writeMany(many, count);
    add('small files', count / 1000, 'thousand', [many, '.'], 1);
    rmSync(many, { recursive: true });
  }
  return rows;
}

function run(build, cwd, paths) {
  const args = [join(build, 'bin/phi-lint.js'), '--no-config', ...paths];
  return measure({ args, cwd, statuses: STATUSES });
}

function medianOf(times, value) {
  return median(Array.from({ length: times }, value));
}

/** Posts over and over, each told from others by its number, until the file is `size` MB long. */
function writeLong(path, size, posts, { head, line }) {
  const file = openSync(path, 'w');
  let written = writeSync(file, head);
  for (let index = 0; written < size * 1e6; index += STRETCH) {
    const lines = Array.from({ length: STRETCH }, (_, i) =>
      line(posts[(index + i) % posts.length], index + i),
    );
    written += writeSync(file, lines.join(''));
  }
  closeSync(file);
}

function longPost(size) {
  let text = '';
  for (let index = 0; text.length < size * 1e6; index++) text += `${inventedPost(index)}\n\n`;
  return text;
}

function writeMany(folder, count) {
  for (let index = 0; index < count; index++) {
    const inner = join(folder, String(Math.floor(index / FILES_A_FOLDER)));
    if (index % FILES_A_FOLDER === 0) mkdirSync(inner, { recursive: true });
    writeFileSync(join(inner, `${index}.md`), `# Post ${index}\n\n${inventedPost(index)}\n`);
  }
}
