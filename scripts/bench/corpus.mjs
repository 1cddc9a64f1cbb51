/** The drafts on which everything is measured: public ones where they are at hand, invented ones otherwise. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CLEAN, DOUBTFUL, inventedPage, inventedPost } from './invented.mjs';

/** A public website in Markdown, and public posts, one JSON object a line, under the folder of corpora. */
const PAGES = 'clean/healthcare.gov-2013';
const POSTS = 'posts';
/** How much is invented where these are missing: as much as they hold. */
const PAGE_COUNT = 1024;
const POST_COUNT = 6000;
/** The file of posts holds them that many times over. */
const TIMES = 10;

/**
 * Writes the drafts into a folder: `pages/`, `clean/clean.md`, `doubtful/doubtful.md`, `posts/posts.jsonl`; says what
 * they are, and gives back the texts of the posts, each once.
 */
export function writeCorpus(folder, corpora) {
  writeOne(join(folder, 'clean/clean.md'), CLEAN);
  writeOne(join(folder, 'doubtful/doubtful.md'), DOUBTFUL);
  const source = join(corpora, PAGES);
  const isPublic = existsSync(source);
  const pages = isPublic ? copyPages(source, join(folder, 'pages')) : inventPages(join(folder, 'pages'));
  const posts = readPosts(join(corpora, POSTS)) ?? inventPosts(POST_COUNT);
  const jsonl = `${posts.map((text, id) => JSON.stringify({ id: String(id), text })).join('\n')}\n`;
  writeOne(join(folder, 'posts/posts.jsonl'), jsonl.repeat(TIMES));
  return {
    posts,
    pages: `${count(pages.count)} Markdown files, ${(pages.size / 1e6).toFixed(2)} MB`,
    feed: `${count(posts.length * TIMES)} short posts in one JSONL`,
    isPublic,
  };
}

/** Posts that were made up, each as its text. */
function inventPosts(length) {
  return Array.from({ length }, (_, index) => inventedPost(index));
}

function copyPages(source, target) {
  let size = 0;
  const names = readdirSync(source, { recursive: true }).filter((name) => name.endsWith('.md'));
  for (const name of names) {
    const to = join(target, name);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(source, name), to);
    size += statSync(to).size;
  }
  return { count: names.length, size };
}

function inventPages(target) {
  let size = 0;
  for (let index = 0; index < PAGE_COUNT; index++) {
    const page = inventedPage(index);
    writeOne(join(target, String(index % 32), `${index}.md`), page);
    size += page.length;
  }
  return { count: PAGE_COUNT, size };
}

/** The texts of all posts in a folder; undefined where there is none. */
function readPosts(folder) {
  if (!existsSync(folder)) return undefined;
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line).text);
}

function writeOne(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** `60,000` */
function count(number) {
  return number.toLocaleString('en-US');
}
