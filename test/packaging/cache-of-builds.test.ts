import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CliFolder } from '../cli/run-cli.js';
import { BuiltProgram } from './built.js';

let program: BuiltProgram;
let folder: CliFolder;
beforeAll(() => {
  program = new BuiltProgram({ isCopy: true });
  folder = new CliFolder({ 'a.md': 'Walk-in hours are from nine to five.\n', 'b.txt': 'We are open.\n' });
}, 120_000);
afterAll(() => {
  program.remove();
  folder.remove();
});

/** How many files came from the cache. */
function kept(): number {
  const { stderr, status } = program.run(folder.path, ['.', '--no-config', '--cache', '--debug']);
  expect(status).toBe(0);
  return stderr.match(/: from the cache$/gm)?.length ?? 0;
}

describe('the cache of a built program', () => {
  it('is used by the same build', () => {
    expect(kept()).toBe(0);
    expect(kept()).toBe(2);
  });

  it.each(['bin', 'chunks', 'data'])('is not used once the files of the program have changed: %s', (part) => {
    const parts = join(program.root, 'dist', part);
    const [name = ''] = readdirSync(parts).filter((one) => /^(?:chunk|program|.*\.bin)/.test(one));
    expect(kept()).toBe(2);
    appendFileSync(join(parts, name), '\n');
    expect(kept()).toBe(0);
  });

  it('is whole after many processes at the same time', async () => {
    rmSync(join(folder.path, '.phi-lintcache'));
    const { spawn } = await import('node:child_process');
    await Promise.all(
      Array.from({ length: 6 }, (_, i) => {
        const args = [program.path, i % 2 ? 'a.md' : 'b.txt', '--no-config', '--cache'];
        const child = spawn(process.execPath, args, { cwd: folder.path, env: program.env, stdio: 'ignore' });
        return new Promise((resolve) => child.on('close', resolve));
      }),
    );
    const { stderr } = program.run(folder.path, ['.', '--no-config', '--cache']);
    expect(stderr).not.toContain('damaged');
    expect(readdirSync(folder.path).filter((name) => name.startsWith('.'))).toEqual(['.phi-lintcache']);
  });
});
