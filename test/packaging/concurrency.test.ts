import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { DRAFT } from '../properties/drafts.js';
import { seed } from '../properties/runs.js';
import { sharedBuild } from './built.js';

const PROGRAM = join(sharedBuild(), 'bin/phi-lint.js');

/** A rule whose thread does what `act` says when a post holds "lighthouse"; the thread of the run does not. */
function configThat(act: string): string {
  return `import { isMainThread } from 'node:worker_threads';
const act = {
  meta: {
    id: 'threads-act',
    category: 'pairing',
    description: 'Acts.',
    basis: 'A test.',
    messages: { found: 'Found.' },
    advice: 'None.',
    options: {},
    presets: { recommended: 'error' },
  },
  create: () => ({
    post(post) {
      if (!isMainThread && post.text.text.includes('lighthouse')) { ${act} }
    },
  }),
};
export default { plugins: [{ name: 'threads', rules: [act] }], rules: { 'threads-act': 'error' } };
`;
}

describe('worker threads', () => {
  let folder: string;
  let random: string;
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8', cwd: folder, timeout: 40_000 });

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'phi-lint-threads-'));
    for (let i = 0; i < 6; i++)
      writeFileSync(join(folder, `${i}.txt`), i === 2 ? 'A lighthouse.\n' : 'Her SSN is 219-09-9998.\n');
    random = mkdtempSync(join(tmpdir(), 'phi-lint-random-'));
    for (const [i, { filePath, bytes }] of fc.sample(DRAFT, { seed, numRuns: 60 }).entries())
      writeFileSync(join(random, `${i}${filePath}`), bytes);
  }, 60_000);
  afterAll(() => {
    rmSync(random, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['1', '2', '3'])(
    `say the same in the same order, of any drafts too: %s, seed ${seed}`,
    (count) => {
      const examples = [join(process.cwd(), 'examples'), random, '--format', 'json', '--explain'];
      const alone = run(...examples, '--concurrency', 'off');
      const shared = run(...examples, '--concurrency', count, '--debug');
      expect(shared.stderr).toContain(`worker threads: ${count}`);
      expect(shared.stdout).toBe(alone.stdout);
      expect(shared.status).toBe(alone.status);
    },
    60_000,
  );

  it('that stop leave one file unchecked, by name, and the run fails', () => {
    writeFileSync(join(folder, 'phi-lint.config.js'), configThat('process.exit(0);'));
    const { stdout, status } = run('.', '--format', 'json', '--concurrency', '2');
    const results = JSON.parse(stdout) as {
      filePath: string;
      messages: { fatal?: true; message: string }[];
    }[];
    const fatal = results.filter(({ messages }) => messages.some((message) => message.fatal));
    expect(status).toBe(2);
    expect(results.length).toBe(6);
    expect(fatal.map(({ filePath }) => filePath)).toEqual([join(folder, '2.txt')]);
    expect(fatal[0]?.messages[0]?.message).toContain('was not checked: the worker thread');
    expect(results.filter(({ messages }) => messages.length > 0).length).toBe(6);
  }, 60_000);

  it('are not used where files are fixed, and --debug says so', () => {
    const { stderr } = run('.', '--fix-dry-run', '--concurrency', '2', '--debug');
    expect(stderr).toContain('one thread: files are fixed');
  }, 60_000);

  it('are refused where their number is none', () => {
    expect(run('.', '--concurrency', '0').status).toBe(2);
  }, 60_000);
});
