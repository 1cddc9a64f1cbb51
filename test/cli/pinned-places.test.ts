import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { sharedBuild } from '../packaging/built.js';
import { GitFolder } from './git-folder.js';

const PROGRAM = join(sharedBuild(), 'bin/phi-lint.js');
const CLEAN = 'Flu shots have arrived. Drop by on any weekday.\n';

/** The built program, started in a real repository: what a library does in the folder of the process shows here only. */
describe('the program as it is built', () => {
  const folders: GitFolder[] = [];
  afterAll(() => folders.forEach((folder) => folder.remove()));

  const repository = (files: Record<string, string>) => {
    const folder = new GitFolder({ 'a.md': CLEAN, ...files });
    folders.push(folder);
    return folder;
  };
  const run = (folder: GitFolder, ...args: string[]) =>
    spawnSync(process.execPath, [PROGRAM, ...args], {
      cwd: folder.path,
      encoding: 'utf8',
    });

  it('takes no search places from the settings of cosmiconfig', () => {
    const folder = repository({
      'package.json': '{"cosmiconfig":{"searchPlaces":["evil.json"]}}',
      'evil.json': '{"rules":{"no-ssn":"off"}}',
      'b.md': 'Her SSN is 219-09-9998, says the front desk.\n',
    });
    const { status, stderr } = run(folder, 'b.md');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  it.each(['.config/config.js', '.config/config.cjs', '.config/phi-lintrc.cjs', '.config/phi-lintrc.js'])(
    'runs no code in the places of cosmiconfig: %s',
    (place) => {
      const folder = repository({ '.phi-lintrc.json': '{"kind":"post"}' });
      const trace = join(folder.path, 'ran');
      folder.write(place, `require('fs').writeFileSync(${JSON.stringify(trace)}, ''); module.exports = {};`);
      const { status, stderr } = run(folder, 'a.md');
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(existsSync(trace)).toBe(false);
    },
  );

  it('loads plugins in TypeScript without a cache on the disk', () => {
    const folder = repository({
      '.phi-lintrc.json': '{"plugins":["./p.ts"]}',
      'p.ts': 'const name: string = "mine";\nexport default { name };\n',
    });
    const temporary = join(folder.path, 'tmp');
    folder.write('tmp/keep', '');
    const { status } = spawnSync(process.execPath, [PROGRAM, 'a.md'], {
      cwd: folder.path,
      env: { ...process.env, TMPDIR: temporary },
    });
    expect(status).toBe(0);
    expect(spawnSync('ls', ['-A', temporary], { encoding: 'utf8' }).stdout).toBe('keep\n');
    expect(existsSync(join(folder.path, 'node_modules'))).toBe(false);
  });

  it('says what is wrong in one line, and ends with 2', () => {
    const folder = repository({});
    for (const [text, message] of [
      ['{"rules":{"no-snn":"off"}}', 'rules.no-snn: unknown rule. Did you mean "no-ssn"?'],
      ['{"overrides":[{"files":["*"],"kind":"replay"}]}', 'overrides[0].kind: must be one of post, reply'],
    ] as const) {
      writeFileSync(join(folder.path, '.phi-lintrc.json'), text);
      const { status, stderr, stdout } = run(folder, '--format', 'json');
      expect({ status, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({
        status: 2,
        stdout: '',
        lines: 1,
      });
      expect(stderr).toContain(`${join(folder.path, '.phi-lintrc.json')}: ${message}`);
    }
  });

  it('writes a configuration unasked where there is no terminal, once', () => {
    const folder = repository({});
    expect(run(folder, '--init').status).toBe(2);
    expect(run(folder, '--init', '--yes').status).toBe(0);
    expect(run(folder, '--init', '--yes').status).toBe(2);
    expect(run(folder, 'a.md').status).toBe(0);
  });

  const hasTerminal = spawnSync('script', ['--version']).status === 0;
  (hasTerminal ? it : it.skip)(
    'asks in a real terminal, loses nothing that is typed ahead, and takes no for an answer',
    () => {
      const folder = repository({});
      const command = `'${process.execPath}' '${PROGRAM}' --init`;
      const typed = (input: string) =>
        spawnSync('script', ['-qec', command, '/dev/null'], { cwd: folder.path, input, timeout: 20_000 })
          .status;
      // The byte that Ctrl+D sends.
      expect(typed('\u0004')).toBe(2);
      expect(existsSync(join(folder.path, 'phi-lint.config.yaml'))).toBe(false);
      expect(typed('3\n\n\nreplies/**\n\n')).toBe(0);
      expect(readFileSync(join(folder.path, 'phi-lint.config.yaml'), 'utf8')).toContain(
        'preset: [recommended, doctor-to-doctor]\n',
      );
    },
  );
});
