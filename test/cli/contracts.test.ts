import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sharedBuild } from '../packaging/built.js';
import { CliFolder } from './run-cli.js';

const VIOLATION = 'Her SSN is 219-09-9998, says the front desk.\n';
const CLEAN = 'Flu shots have arrived. Drop by on any weekday.\n';

interface Message {
  ruleId: string | null;
  severity: number;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  [key: string]: unknown;
}
interface Result {
  filePath: string;
  messages: Message[];
  [key: string]: unknown;
}

const results = (stdout: string): Result[] => JSON.parse(stdout) as Result[];

/** A user of Unix who owns nothing. */
const NOBODY = 65534;

/** Root may read anything, so for a while it is somebody who may not. */
async function withoutRights<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('the contracts that other tools hold on to', () => {
  let folder: CliFolder;
  beforeAll(() => {
    folder = new CliFolder({
      'bad.txt': VIOLATION,
      'clean.md': CLEAN,
      'sub/bad.md': VIOLATION,
      'sub/[draft].txt': VIOLATION,
      'sub/d.txt': CLEAN,
      'node_modules/x/bad.txt': VIOLATION,
      '.hidden/bad.txt': VIOLATION,
      'picture.bin.txt': new Uint8Array([1, 2, 0, 0, 255, 254, 0, 7]),
      'empty.txt': '',
    });
  });
  afterAll(() => folder.remove());

  const files = async (...args: string[]) => {
    const { stdout } = await folder.run([...args, '--format', 'json', '--no-config']);
    return results(stdout).map((result) => result.filePath.slice(folder.path.length + 1));
  };

  describe('1: paths', () => {
    it('takes files, folders and globs, each file once', async () => {
      expect(await files('bad.txt', 'sub', 'sub/*.md', './bad.txt')).toEqual([
        'bad.txt',
        'sub/[draft].txt',
        'sub/bad.md',
        'sub/d.txt',
      ]);
    });

    it('takes an existing path literally, whatever brackets it holds', async () => {
      expect(await files('sub/[draft].txt')).toEqual(['sub/[draft].txt']);
    });

    it('skips node_modules and dot-folders in folders', async () => {
      const found = await files('.');
      expect(found).toContain('bad.txt');
      expect(found.filter((file) => /node_modules|hidden/.test(file))).toEqual([]);
    });

    it.each([['-'], ['--stdin']])('reads stdin for %s', async (flag) => {
      const { stdout, code } = await folder.run(
        [flag, '--format', 'json', '--stdin-filename', 'x/draft.md'],
        {
          stdin: VIOLATION,
        },
      );
      expect(code).toBe(1);
      expect(results(stdout)[0]?.filePath).toBe(join(folder.path, 'x/draft.md'));
    });

    it('reads stdin as text where no name is given', async () => {
      const { stdout } = await folder.run(['--stdin', '--format', 'json'], { stdin: VIOLATION });
      expect(results(stdout)[0]).toMatchObject({ filePath: '<text>', errorCount: 1 });
    });

    it('reads a file with an unknown extension as text when it is named', async () => {
      const odd = new CliFolder({ 'draft.weird': VIOLATION });
      const { code, stderr } = await odd.run(['draft.weird', '--debug']);
      odd.remove();
      expect(code).toBe(1);
      expect(stderr).toMatch(/draft\.weird: .*read as text/);
    });
  });

  describe('2: exit codes', () => {
    it.each([
      [0, 'nothing found', ['clean.md']],
      [0, 'an empty file', ['empty.txt']],
      [0, 'warnings only', ['bad.txt', '--rule', 'no-ssn: warn']],
      [1, 'violations', ['bad.txt']],
      [1, 'more warnings than allowed', ['bad.txt', '--rule', 'no-ssn: warn', '--max-warnings', '0']],
      [
        1,
        'more warnings than allowed, though they are not shown',
        ['bad.txt', '--quiet', '--rule', 'no-ssn: warn', '--max-warnings', '0'],
      ],
      [1, 'violations written to a file', ['bad.txt', '-o', 'report.txt']],
      [2, 'an unknown flag', ['bad.txt', '--frmat', 'json']],
      [2, 'an unknown format', ['bad.txt', '--format', 'xml']],
      [2, 'an unknown rule', ['bad.txt', '--rule', 'no-snn: error']],
      [2, 'an unknown severity', ['bad.txt', '--rule', 'no-ssn: loud']],
      [2, 'an unknown preset', ['bad.txt', '--preset', 'strickt']],
      [2, 'an unknown kind', ['bad.txt', '--kind', 'repply']],
      [2, 'a number that is none', ['bad.txt', '--max-warnings', 'few']],
      [2, 'a configuration that does not exist', ['bad.txt', '-c', 'nope.json']],
      [2, 'a missing file', ['nope.txt']],
      [2, 'a missing file beside a clean one', ['nope.txt', 'clean.md']],
      [2, 'a binary file', ['picture.bin.txt']],
      [2, 'a glob that matches nothing', ['*.nope']],
      [2, 'a folder without drafts', ['.', '--ignore-pattern', '*']],
      [0, 'a glob that matches nothing and may', ['*.nope', '--pass-on-no-files']],
      [0, 'a folder without drafts that may be so', ['.', '--ignore-pattern', '*', '--pass-on-no-files']],
      [2, 'only ignored files', ['bad.txt', '--ignore-pattern', 'bad.txt']],
    ] as const)('are %i for %s', async (code, _name, args) => {
      expect((await folder.run([...args])).code).toBe(code);
    });

    it('name the nearest valid name', async () => {
      expect((await folder.run(['--frmat'])).stderr).toContain('--format');
      expect((await folder.run(['bad.txt', '--rule', 'no-snn: error'])).stderr).toContain(
        'Did you mean "no-ssn"?',
      );
      expect((await folder.run(['bad.txt', '--preset', 'strickt'])).stderr).toContain(
        'Did you mean "strict"?',
      );
    });

    it('lints the other files when one is missing or binary', async () => {
      const { code, stdout } = await folder.run([
        'nope.txt',
        'picture.bin.txt',
        'bad.txt',
        '--format',
        'json',
      ]);
      const all = results(stdout);
      expect(code).toBe(2);
      expect(all.map(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([
        [null],
        [null],
        ['no-ssn'],
      ]);
    });

    it('says so in one line when nothing was checked', async () => {
      const { stderr, stdout } = await folder.run(['.', '--ignore-pattern', '*']);
      expect(stdout).toBe('');
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).toContain('Nothing was checked');
      const slides = new CliFolder({ 'slides.pptx': '', 'flyer.pdf': '' });
      expect((await slides.run(['.'])).stderr).toContain('found. 2 files passed over: .pdf, .pptx.');
      slides.remove();
    });

    (process.platform === 'win32' ? it.skip : it)(
      'are 2 for a file that may not be read, and for a folder that may not be opened',
      async () => {
        const locked = new CliFolder({ 'a.txt': CLEAN, 'b.txt': VIOLATION, 'c/d.txt': VIOLATION });
        // What a run loads is loaded, since nobody may be able to read the program either.
        await locked.run(['.']);
        chmodSync(locked.path, 0o755);
        chmodSync(join(locked.path, 'b.txt'), 0);
        chmodSync(join(locked.path, 'c'), 0);
        const { code, stdout } = await withoutRights(() => locked.run(['.']));
        locked.remove();
        expect(code).toBe(2);
        expect(stdout).toContain('Cannot read the file: permission denied.');
        expect(stdout).toContain('Cannot open the folder.');
        expect(stdout).not.toContain('no-ssn');
        expect(stdout).toContain('2 files not, or not fully, checked');
      },
    );
  });

  describe('3: JSON', () => {
    it('is an array of ESLint results with exactly these keys', async () => {
      const { stdout } = await folder.run(['bad.txt', '--format', 'json']);
      const [result] = results(stdout);
      expect(Object.keys(result ?? {})).toEqual([
        'filePath',
        'messages',
        'suppressedMessages',
        'errorCount',
        'warningCount',
        'fixableErrorCount',
        'fixableWarningCount',
      ]);
      expect(result?.messages[0]).toMatchObject({
        ruleId: 'no-ssn',
        severity: 2,
        line: 1,
        column: 12,
        endLine: 1,
        endColumn: 23,
      });
    });

    it('counts columns in UTF-16 code units of the source file', async () => {
      const other = new CliFolder({
        'a.md': '---\ntitle: News\n---\n\n👩🏽‍⚕️ é **SSN** 219-09-9998\n',
        'b.csv': 'id,text\n1,"x\nSSN 219-09-9998"\n',
      });
      const { stdout } = await other.run(['.', '--format', 'json']);
      other.remove();
      const places = results(stdout).map(({ messages }) =>
        messages.filter(({ ruleId }) => ruleId === 'no-ssn').map(({ line, column }) => [line, column]),
      );
      const line = '👩🏽‍⚕️ é **SSN** 219-09-9998';
      expect(places).toEqual([[[5, line.indexOf('219') + 1]], [[3, 5]]]);
    });

    it('holds nothing of the draft, in any format', async () => {
      for (const format of ['json', 'stylish']) {
        for (const extra of [[], ['--explain'], ['--debug']]) {
          const { stdout, stderr } = await folder.run(['bad.txt', 'sub', '--format', format, ...extra]);
          expect(stdout + stderr).not.toMatch(/219|9998|front desk/);
        }
      }
    });

    it('holds the names of cues on demand only', async () => {
      const plain = await folder.run(['bad.txt', '--format', 'json']);
      const explained = await folder.run(['bad.txt', '--format', 'json', '--explain']);
      expect(results(plain.stdout)[0]?.messages[0]).not.toHaveProperty('cues');
      expect(results(explained.stdout)[0]?.messages[0]).toHaveProperty('cues');
    });
  });

  describe('--show-text', () => {
    it('shows the words in a terminal', async () => {
      const { stdout } = await folder.run(['bad.txt', '--show-text'], { isTTY: true });
      expect(stdout).toContain('219-09-9998');
    });

    it('shows what came from stdin', async () => {
      const { stdout } = await folder.run(['-', '--show-text'], { isTTY: true, stdin: VIOLATION });
      expect(stdout).toContain('219-09-9998');
    });

    it.each([
      ['a pipe', [], {}],
      ['CI', [], { isTTY: true, env: { CI: 'true' } }],
      ['JSON', ['--format', 'json'], { isTTY: true }],
      ['a file', ['-o', 'report.txt'], { isTTY: true }],
    ])('is refused for %s', async (_name, flags, world) => {
      const { code, stdout, stderr, written } = await folder.run(['bad.txt', '--show-text', ...flags], world);
      expect(code).toBe(2);
      expect(stdout + stderr + [...written.values()].join('')).not.toContain('219');
    });
  });

  describe('4: inspect', () => {
    it('prints entities by type, role and place', async () => {
      const { stdout, code } = await folder.run([
        'inspect',
        'bad.txt',
        'clean.md',
        '--format',
        'json',
        '--no-config',
      ]);
      const all = JSON.parse(stdout) as { filePath: string; entities: Record<string, unknown>[] }[];
      expect(code).toBe(0);
      expect(all.map(({ filePath }) => filePath)).toEqual([
        join(folder.path, 'bad.txt'),
        join(folder.path, 'clean.md'),
      ]);
      const ssn = all[0]?.entities.find((entity) => entity['type'] === 'ssn');
      expect(ssn).toMatchObject({ identifier: true, line: 1, column: 12, endLine: 1, endColumn: 23 });
      expect(ssn).toHaveProperty('role');
      expect(ssn).toHaveProperty('confidence');
      expect(stdout).not.toContain('219');
    });

    it('exits with 2 for what cannot be read, and inspects the rest', async () => {
      const { stdout, stderr, code } = await folder.run([
        'inspect',
        'nope.txt',
        'bad.txt',
        '--format',
        'json',
      ]);
      expect(code).toBe(2);
      expect(stderr).toContain('nope.txt:1:1: No such file or folder.');
      expect((JSON.parse(stdout) as unknown[]).length).toBe(2);
    });
  });

  describe('5: --no-config', () => {
    it('reads no configuration file, and lints as without one', async () => {
      const configured = new CliFolder({
        'bad.txt': VIOLATION,
        '.phi-lintrc.json': '{"rules":{"no-ssn":"off"}}',
      });
      expect((await configured.run(['bad.txt'])).code).toBe(0);
      expect((await configured.run(['bad.txt', '--no-config'])).code).toBe(1);
      configured.remove();
      const plain = await folder.run(['bad.txt', '--format', 'json']);
      const none = await folder.run(['bad.txt', '--format', 'json', '--no-config']);
      expect(plain).toEqual(none);
    });
  });

  it('is the same program as node dist/bin/phi-lint.js', async () => {
    const run = spawnSync(
      process.execPath,
      [join(sharedBuild(), 'bin/phi-lint.js'), 'bad.txt', '--format', 'json'],
      {
        cwd: folder.path,
        encoding: 'utf8',
      },
    );
    const here = await folder.run(['bad.txt', '--format', 'json']);
    expect({ code: run.status, stdout: run.stdout }).toEqual({ code: here.code, stdout: here.stdout });
  }, 60_000);
});
