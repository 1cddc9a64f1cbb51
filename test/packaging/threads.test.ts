import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CliFolder } from '../cli/run-cli.js';
import { sharedBuild } from './built.js';

const OUT = sharedBuild();
const PROGRAM = join(OUT, 'bin/phi-lint.js');
const LIBRARY = pathToFileURL(join(OUT, 'src/index.js')).href;
const STORY = 'Our patient Maribel Hartwell has pneumonia.\n';

/** Configurations that are code know in which thread they are. */
const ELSEWHERE = "import { isMainThread } from 'node:worker_threads'; if (!isMainThread)";

/** Lints with each option that threads have to be told of: alone, alone without it, and in threads. */
const LINTING = `import { PhiLint } from ${JSON.stringify(LIBRARY)};
async function lint(options) {
  const lines = [];
  const results = await new PhiLint({ ...options, onDebug: (line) => void lines.push(line) }).lintFiles(['*.md']);
  if (lines.includes('worker threads: 2') !== (options.concurrency === 2)) throw new Error(lines.join());
  return JSON.stringify(results);
}
const said = [];
for (const options of [
  {
    today: '2020-01-01',
    unusedDirectives: 2,
    overrideConfig: { kind: 'reply', rules: { 'no-ssn': 'warn' } },
    configFile: 'own.json',
  },
  { inlineConfig: false },
]) {
  const alone = await lint(options);
  const without = [];
  for (const key of Object.keys(options)) without.push(await lint({ ...options, [key]: undefined }));
  said.push({ alone, without, shared: await lint({ ...options, concurrency: 2 }) });
}
console.log(JSON.stringify(said));`;

describe('worker threads are told what decides', () => {
  let folder: CliFolder;
  beforeAll(() => {
    folder = new CliFolder({
      'a.md': `---\nauthorization: AUTH-7\nauthorization_channels: [website]\nplatform: website\nauthorization_expires: 2020-06-30\n---\n\n${STORY}`,
      'b.md': 'Thank you for your visit, and her SSN is 219-09-9998.\n',
      'c.md': `<!-- phi-lint-disable-next-line no-patient-name -- a reason -->\n${STORY}`,
      'd.md':
        '<!-- phi-lint-disable-next-line no-geotag -- a reason -->\nWalk-in hours are from nine to five.\n',
      'own.json': '{ "rules": { "no-patient-name": "off" } }',
      'library.mjs': LINTING,
      'failing.mjs': `${ELSEWHERE} throw new Error('not here'); export default {};`,
      'no-threads.mjs': `${ELSEWHERE} process.exit(1);`,
    });
  });
  afterAll(() => folder.remove());

  const node = (...args: readonly string[]) =>
    spawnSync(process.execPath, args, { cwd: folder.path, encoding: 'utf8', timeout: 40_000 });

  it('by the options of the library, each of which changes something', () => {
    const { stdout, stderr } = node('library.mjs');
    expect(stderr).toBe('');
    const said = JSON.parse(stdout) as { alone: string; without: string[]; shared: string }[];
    expect(said).toHaveLength(2);
    for (const { alone, without, shared } of said) {
      expect(shared).toBe(alone);
      expect(without).not.toContain(alone);
    }
  }, 60_000);

  it.each([
    ['meet an error that the thread of the run does not', ['-c', 'failing.mjs'], []],
    ['cannot be started', ['--no-config'], ['--import', './no-threads.mjs']],
  ])(
    'and where they %s, the run checks every draft itself',
    (_name, args, before) => {
      const run = (count: string) =>
        node(...before, PROGRAM, '.', '--format', 'json', ...args, '--concurrency', count, '--debug');
      const alone = run('off');
      const shared = run('2');
      expect(shared.stderr).toContain('worker threads: 2');
      expect([shared.status, shared.stdout]).toEqual([1, alone.stdout]);
      if (before.length > 0) expect(shared.stderr).toContain('worker threads cannot be started (it ended)');
    },
    90_000,
  );
});
