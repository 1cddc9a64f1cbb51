import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { FORMATS } from '../../src/formatters/index.js';
import { defineRule, PhiLint, type LintResult } from '../../src/index.js';
import { CliFolder } from '../cli/run-cli.js';
import { sharedBuild } from '../packaging/built.js';
import { FORMATS as FILES } from '../readers/formats.js';
import { PLANTED, tracesOf, type Planted } from './identifiers.js';
import { isLong, patience, runs, seed } from './runs.js';

/** A plugin whose rule throws what it sees, with a cause; where it is told to, outside of the linter too. */
const LOUD = `export default { name: 'loud', rules: [{
  meta: { id: 'loud-rule', category: 'identifiers', description: 'x', basis: ['x'], messages: { a: 'x' },
    advice: 'x', options: {}, presets: { recommended: 'error' } },
  create: ({ document }) => ({ post() {
    const error = new TypeError(document.text, { cause: new Error(document.text) });
    error.name = document.text;
    error.code = document.text;
    throw error;
  } }),
}] };`;
const CONFIGS = {
  'loud.json': '{ "plugins": ["./loud.mjs"], "preset": "strict", "rules": { "loud-rule": "error" } }',
  'all.json': '{ "preset": "strict", "minConfidence": 0 }',
  'warn.json': '{ "rules": { "no-ssn": "warn", "no-patient-name": ["warn"], "no-record-number": "off" } }',
  'own.json':
    '{ "rules": { "no-record-number": ["error", { "patterns": ["[A-Z]{2,3}[0-9]{9}"] }] }, "authorizations": "forms.csv" }',
};
/** How a run may be asked for; each with a folder of its own. */
const FLAGS = [
  [],
  ['--explain', '--verbose'],
  ['--debug'],
  ['--cache', '--debug'],
  ['--suppress-all'],
  ['--quiet', '--max-warnings', '0'],
  ['--report-unused-disable-directives'],
  ['--fix', '--debug'],
];
const COMMANDS = [['inspect'], ['authorizations', '-c', 'own.json'], ['--print-config', 'draft.md']];
const SETUP = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...Object.keys(FORMATS)),
        fc.constantFrom(...Object.keys(CONFIGS)),
        fc.constantFrom(...FLAGS),
      )
      .map(([format, config, flags]) => ['.', '--format', format, '-c', config, ...flags]),
  },
  { weight: 1, arbitrary: fc.constantFrom(...COMMANDS) },
);
const env = { PHI_LINT_AUDIT_KEY: 'an invented key that is long enough' };

/** A draft with the text, whole or cut off, and one whose directive repeats it. */
function draftsOf({ text, values }: Planted, file: (typeof FILES)[number], cut: number) {
  const whole = file.embed(text);
  const [value = ''] = values;
  return {
    [`draft-${file.filePath}`]: whole,
    [`cut-${file.filePath}`]: whole.slice(0, Math.ceil(whole.length * cut)),
    'silenced.md': `<!-- phi-lint-disable-next-line no-patient-name -- signed by ${value} -->\n${text}\n`,
    'unknown.md': `---\nauthorization: ${JSON.stringify(value)}\n---\n\n<!-- phi-lint-disable ${value} -->\n${text}\n`,
  };
}

/** Everything in a folder that is no draft and no configuration of the test. */
function leftIn(folder: string, known: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !known.includes(name) && statSync(join(folder, name)).isFile())
    .flatMap((name) => [name, readFileSync(join(folder, name), 'latin1')]);
}

function traces(values: readonly string[], all: string): string[] {
  // The message of a failure holds no value either: its length and its kind tell enough.
  return values.flatMap((value) =>
    tracesOf(value)
      .filter((trace) => all.includes(trace))
      .map((trace) => `${trace.length} characters of a value of ${value.length}`),
  );
}

describe(`what was planted, seed ${seed}`, () => {
  let inputs = 0;
  let findings = 0;

  it(
    'is in nothing that a run prints, writes or leaves behind',
    async () => {
      const cut = fc.oneof(fc.constant(0.9), fc.double({ min: 0, max: 1, noNaN: true }));
      await fc.assert(
        fc.asyncProperty(
          PLANTED,
          fc.constantFrom(...FILES),
          cut,
          SETUP,
          async (planted, file, share, args) => {
            const drafts = draftsOf(planted, file, share);
            const given = { ...drafts, ...CONFIGS, 'loud.mjs': LOUD, 'forms.csv': 'id\nAUTH-7\n' };
            const folder = new CliFolder(given);
            try {
              const { stdout, stderr, written } = await folder.run([...args, '-o', 'report'], {
                env,
                stdin: planted.text,
              });
              const again = args.includes('--cache') ? await folder.run(args, { env }) : undefined;
              const left = leftIn(folder.path, Object.keys(given));
              const all = [stdout, stderr, ...written.values(), again?.stdout, again?.stderr, ...left].join(
                '\n',
              );
              expect(all.length).toBeGreaterThan(20);
              expect(traces(planted.values, all)).toEqual([]);
              inputs += Object.keys(drafts).length;
              findings += all.includes('no-') ? 1 : 0;
            } finally {
              folder.remove();
            }
          },
        ),
        runs(20),
      );
      expect(findings).toBeGreaterThan(0);
      if (isLong) console.log(`drafts: ${inputs}`);
    },
    patience,
  );

  it(
    'is in no result and in no error that the library throws, whatever the error holds',
    async () => {
      const loud = defineRule({
        meta: {
          id: 'loud',
          category: 'identifiers',
          description: 'Throws.',
          basis: 'none',
          messages: { a: 'x' },
          advice: 'None.',
          options: {},
          presets: {},
        },
        create: ({ document }) => ({
          post() {
            throw new RangeError(document.text, { cause: new Error(document.text) });
          },
        }),
      });
      const plugins = [{ name: 'loud', rules: [loud] }];
      await fc.assert(
        fc.asyncProperty(PLANTED, fc.constantFrom(...FILES), async ({ values, text }, file) => {
          const debug: string[] = [];
          const options = {
            configFile: false,
            plugins,
            onDebug: (line: string) => void debug.push(line),
          } as const;
          const overrideConfig = { rules: { loud: 'error' } } as const;
          const results: LintResult[] = [];
          const thrown: unknown[] = [];
          await new PhiLint({ ...options, overrideConfig })
            .lintText(file.embed(text), { filePath: file.filePath })
            .then(
              (some) => void results.push(...some),
              (error: unknown) => void thrown.push(error),
            );
          const wrong = { rules: { 'no-ssn': ['error', { [text]: text }] }, [text]: text };
          const bad = new PhiLint({ ...options, overrideConfig: wrong as never });
          await bad.lintText(text).catch(() => undefined);
          const all = inspect([results, thrown, debug], { depth: Infinity, showHidden: true });
          expect(results[0]?.messages.some(({ messageId }) => messageId === 'crash')).toBe(true);
          expect(traces(values, all)).toEqual([]);
        }),
        runs(15),
      );
    },
    patience,
  );

  it('is in no temporary file, process title or output of the program, not even when it fails', () => {
    const [planted] = fc.sample(PLANTED, { seed, numRuns: 1 });
    if (!planted) throw new Error('nothing was planted');
    const ending = `import { writeFileSync } from 'node:fs';
      process.on('exit', () => writeFileSync('ending.txt', process.title + process.argv.join(' ')));`;
    const drafts = Object.assign({}, ...FILES.map((file) => draftsOf(planted, file, 0.8))) as Record<
      string,
      string
    >;
    const given = { ...drafts, ...CONFIGS, 'loud.mjs': LOUD, 'ending.mjs': ending };
    const folder = new CliFolder(given);
    const temporary = join(folder.path, 'temporary');
    mkdirSync(temporary);
    writeFileSync(join(folder.path, 'stdin.md'), planted.text);
    const program = join(sharedBuild(), 'bin/phi-lint.js');
    const args = [
      '--import',
      './ending.mjs',
      program,
      '.',
      '-c',
      'loud.json',
      '--debug',
      '--cache',
      '--format',
      'json',
    ];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, {
      cwd: folder.path,
      encoding: 'utf8',
      env: { ...process.env, TMPDIR: temporary, HOME: temporary, XDG_CACHE_HOME: temporary },
    });
    const left = leftIn(folder.path, [...Object.keys(given), 'stdin.md']);
    folder.remove();
    expect(status).toBe(2);
    expect(stdout).toContain('"ruleId":"loud-rule"');
    expect(left).toContain('ending.txt');
    expect(traces(planted.values, [stdout, stderr, ...left].join('\n'))).toEqual([]);
  });
});
