import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, openSync, closeSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CliFolder } from '../cli/run-cli.js';
import { sharedBuild } from '../packaging/built.js';

const PROGRAM = join(sharedBuild(), 'bin/phi-lint.js');
const SECRET = 'Wilhelmina';

/** A plugin whose rule does what it is told to when a post holds "lighthouse". */
const pluginThat = (act: string) => `export default { name: 'fault', rules: [{
  meta: { id: 'fault', category: 'identifiers', description: 'x', basis: ['x'], messages: { a: 'x' },
    advice: 'x', options: {}, presets: { recommended: 'error' } },
  create: ({ document }) => ({ post() { if (document.text.includes('lighthouse')) { ${act} } } }),
}] };`;
/** Time for another thread of Node to take the signal. */
const PAUSE = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);';
const FAULTS = {
  SIGINT: `process.kill(process.pid, 'SIGINT'); ${PAUSE}`,
  SIGTERM: `process.kill(process.pid, 'SIGTERM'); ${PAUSE}`,
  // Nothing but the watch over the time can break into it.
  loop: `process.kill(process.pid, 'SIGINT'); for (;;);`,
  uncaught: `setImmediate(() => { throw new Error(document.text); });`,
  rejected: `void Promise.reject(Object.assign(new Error(document.text), { cause: document.text }));`,
};

describe('a run that cannot do its job', () => {
  let folder: CliFolder;
  const run = (args: readonly string[], stdout: number | 'pipe' = 'pipe') =>
    spawnSync(process.execPath, [PROGRAM, ...args], {
      cwd: folder.path,
      encoding: 'utf8',
      stdio: ['ignore', stdout, 'pipe'],
    });

  beforeAll(() => {
    folder = new CliFolder({
      ...Object.fromEntries(
        [1, 2, 3, 4].map((i) => [`drafts/${i}.txt`, 'Walk-in hours are from nine to five.\n']),
      ),
      ...Object.fromEntries(
        Object.keys(FAULTS).map((name) => [`reports/${name}/report.json`, 'the last one']),
      ),
      'fixed/1.txt': 'as it was',
      'drafts/2.txt': `${SECRET} saw the lighthouse.\n`,
      ...Object.fromEntries(Object.entries(FAULTS).map(([name, act]) => [`${name}.mjs`, pluginThat(act)])),
      ...Object.fromEntries(
        Object.keys(FAULTS).map((name) => [`${name}.json`, `{ "plugins": ["./${name}.mjs"] }`]),
      ),
    });
  });
  afterAll(() => folder.remove());

  it.each(Object.keys(FAULTS))(
    'ends with 2 and says how much was checked, and the last report stays as it was: %s',
    (name) => {
      const report = join(folder.path, 'reports', name, 'report.json');
      const { status, stdout, stderr } = run([
        ...['drafts', '-c', `${name}.json`, '--format', 'json', '-o', `reports/${name}/report.json`],
      ]);
      expect(stderr).toMatch(
        name.startsWith('SIG') ? `stopped by ${name}` : /stopped by (?:SIGINT|an error that nobody)/,
      );
      expect(stderr).toMatch(/incomplete: [12] of 4 files were checked, the others were not/);
      expect(stdout + stderr).not.toContain(SECRET);
      expect(status).toBe(2);
      expect(readFileSync(report, 'utf8')).toBe('the last one');
      expect(readdirSync(join(folder.path, 'reports', name))).toEqual(['report.json']);
    },
    60_000,
  );

  it('leaves a draft as it was, and nothing beside it, where it ends while the draft is written', () => {
    const library = pathToFileURL(join(sharedBuild(), 'src/index.js')).href;
    // As soon as the new file has begun to grow.
    const code = `import { PhiLint } from ${JSON.stringify(library)};
      import { readdirSync, statSync } from 'node:fs';
      const result = { filePath: 'fixed/1.txt', output: 'x'.repeat(5e7), messages: [], suppressedMessages: [] };
      PhiLint.outputFixes([result]).then(() => console.log('written'));
      setInterval(() => {
        const begun = readdirSync('fixed').filter((name) => name !== '1.txt' && statSync('fixed/' + name).size > 0);
        if (begun.length > 0) { console.log('begun'); process.exit(2); }
      });`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    expect(stdout).toBe('begun\n');
    expect(readdirSync(join(folder.path, 'fixed'))).toEqual(['1.txt']);
    expect(readFileSync(join(folder.path, 'fixed/1.txt'), 'utf8')).toBe('as it was');
  }, 60_000);

  (existsSync('/dev/full') ? it : it.skip)(
    'ends with 2 where the disk is full',
    () => {
      const full = openSync('/dev/full', 'w');
      const stdout = run(['drafts', '--no-config'], full);
      closeSync(full);
      expect(stdout.stderr).toMatch(/cannot write to stdout: the disk is full\n.*the report is not whole/);
      expect(stdout.status).toBe(2);
      const file = run(['drafts', '--no-config', '-o', '/dev/full']);
      expect(file.stderr).toContain('cannot write the report: the disk is full');
      expect(file.status).toBe(2);
    },
    60_000,
  );

  it('ends with 2 where it waits for what never comes', () => {
    writeFileSync(join(folder.path, 'never.mjs'), 'export default () => new Promise(() => {});');
    const { status, stdout, stderr } = run(['drafts', '--no-config', '--format', './never.mjs']);
    expect(stderr).toContain('waits for something that never comes');
    expect(stderr).toContain('incomplete: 4 of 4 files were checked, the report is not whole');
    expect([status, stdout]).toEqual([2, '']);
  }, 60_000);

  it('ends with 2 where nobody reads the report', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'drafts', '--no-config', '--verbose'], {
      cwd: folder.path,
    });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(stderr).toContain('nobody reads stdout any more');
    expect(status).toBe(2);
  }, 60_000);

  it('says of a thread without memory which file was not checked', () => {
    const config = `import { isMainThread } from 'node:worker_threads';
      ${pluginThat('if (!isMainThread) { const all = []; for (;;) all.push(new Array(100_000).fill(0.5)); }').replace('export default', 'const plugin =')}
      export default { plugins: [plugin] };`;
    writeFileSync(join(folder.path, 'memory.config.mjs'), config);
    const args = ['--max-old-space-size=150', PROGRAM, 'drafts', '-c', 'memory.config.mjs'];
    const { status, stdout } = spawnSync(process.execPath, [...args, '--concurrency', '2'], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    expect(stdout).toContain('was not checked: the worker thread that had it stopped (out of memory)');
    expect(status).toBe(2);
  }, 60_000);
});
