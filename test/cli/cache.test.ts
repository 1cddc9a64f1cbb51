import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { PhiLint } from '../../src/engine/phi-lint.js';
import { defineRule } from '../../src/linter/rule.js';
import type { LintResult } from '../../src/engine/result.js';
import { CliFolder, type CliWorld } from './run-cli.js';

const CACHE = '.phi-lintcache';
const NAMED = 'Our patient Philippa Farnsworth fought lymphoma for two years.';
const SSN = 'Her SSN is 219-09-9998, says the front desk.';
const CLEAN = 'Walk-in hours are from nine to five.';

let folder: CliFolder;
beforeEach(() => {
  folder = new CliFolder({ 'bad.md': `${SSN}\n\n${NAMED}\n`, 'clean.md': `${CLEAN}\n` });
});
afterEach(() => folder.remove());

const path = (name: string) => join(folder.path, name);
const write = (name: string, text: string) => writeFileSync(path(name), text);

interface CachedRun {
  readonly code: number;
  readonly results: LintResult[];
  /** Files that were not linted again. */
  readonly kept: string[];
  readonly stderr: string;
}

async function cached(args: readonly string[] = ['--no-config'], world: CliWorld = {}): Promise<CachedRun> {
  const { code, stdout, stderr } = await folder.run(
    [...args, '--cache', '--debug', '--format', 'json'],
    world,
  );
  const kept = [...stderr.matchAll(/^debug: (.*): from the cache$/gm)].map(([, file = '']) =>
    file.slice(folder.path.length + 1),
  );
  return { code, results: stdout === '' ? [] : (JSON.parse(stdout) as LintResult[]), kept, stderr };
}

describe('--cache', () => {
  it('says the same from the cache as without it', async () => {
    write('calendar.csv', `When,Maiden name of Philippa\n2026-05-01,"${SSN}"\n2026-05-02,"${NAMED}"\n`);
    const plain = await folder.run(['--no-config', '--format', 'json']);
    const first = await cached();
    const second = await cached();
    expect(first.kept).toEqual([]);
    expect(second.kept.sort()).toEqual(['bad.md', 'calendar.csv', 'clean.md']);
    expect([first.code, second.code]).toEqual([plain.code, plain.code]);
    expect(first.results).toEqual(JSON.parse(plain.stdout));
    expect(second.results).toEqual(first.results);
  });

  it('is not made unless it is asked for', async () => {
    await folder.run(['--no-config']);
    expect(existsSync(path(CACHE))).toBe(false);
  });

  it('checks again what has changed, even with the same size and time', async () => {
    const time = new Date('2026-03-01T12:00:00Z');
    write('clean.md', 'Her SSN is 219-09-999O, they say.\n');
    utimesSync(path('clean.md'), time, time);
    await cached();
    write('clean.md', 'Her SSN is 219-09-9998, they say.\n');
    utimesSync(path('clean.md'), time, time);
    const { kept, results } = await cached();
    expect(kept).toEqual(['bad.md']);
    expect(results.find(({ filePath }) => filePath.endsWith('clean.md'))?.errorCount).toBeGreaterThan(0);
  });

  it('checks again a long file that has changed in one letter', async () => {
    const blank = ' '.repeat(500);
    const rows = Array.from({ length: 2500 }, (_, i) => `${i},Open from nine ${blank} to five.`).join('\n');
    write('long.csv', `id,Caption\n${rows}\n7,"Her SSN is 219-09-999O, they say."\n`);
    const first = await cached(['--no-config', 'long.csv']);
    expect(first.code).toBe(0);
    expect((await cached(['--no-config', 'long.csv'])).kept).toEqual(['long.csv']);
    write('long.csv', `id,Caption\n${rows}\n7,"Her SSN is 219-09-9998, they say."\n`);
    expect((await cached(['--no-config', 'long.csv'])).code).toBe(1);
  });

  it.each([
    ['a rule', ['--rule', 'no-ssn: off']],
    ['a severity', ['--rule', 'no-ssn: warn']],
    ['an option', ['--rule', 'no-patient-name: ["error", {"minConfidence": 0.9}]']],
    ['the preset', ['--preset', 'strict']],
    ['the kind', ['--kind', 'reply']],
    ['the platform', ['--platform', 'x']],
    ['directives', ['--no-inline-config']],
  ])('checks again where a flag changes %s', async (_, flags) => {
    await cached();
    expect((await cached(['--no-config', ...flags])).kept).toEqual([]);
    expect((await cached(['--no-config', ...flags])).kept).toHaveLength(2);
  });

  it('checks again where the configuration changes: rules, roster, overrides', async () => {
    for (const config of [
      'preset: recommended',
      'preset: recommended\nroster: { staff: [Dr. Theodora Brightwell] }',
      'preset: recommended\nroster: { staff: [Philippa Farnsworth] }',
      'preset: recommended\nminConfidence: 0.9',
      'preset: recommended\noverrides: [{ files: ["*.md"], kind: reply }]',
    ]) {
      write('phi-lint.config.yaml', config);
      expect((await cached(['bad.md', 'clean.md'])).kept).toEqual([]);
      expect((await cached(['bad.md', 'clean.md'])).kept).toHaveLength(2);
    }
  });

  it('checks again where the register of authorizations changes, and on another day', async () => {
    const register = (revoked: string) =>
      `id,scope,channels,expires,revoked\nAUTH-2026-0042,all,all,2099-12-31,${revoked}\n`;
    write('phi-lint.config.yaml', 'authorizations: authorizations.csv');
    write('authorizations.csv', register(''));
    write('story.md', `---\nauthorization: AUTH-2026-0042\n---\n\n${NAMED}\n`);
    const inForce = await cached(['story.md']);
    expect((await cached(['story.md'])).kept).toEqual(['story.md']);
    write('authorizations.csv', register('2026-01-01'));
    const revoked = await cached(['story.md']);
    expect([inForce.code, revoked.code, revoked.kept]).toEqual([0, 1, []]);
    write('authorizations.csv', register(''));
    await cached(['story.md']);
    const onDay = async (today: string) => {
      const lines: string[] = [];
      const onDebug = (line: string) => void lines.push(line);
      const [result] = await new PhiLint({ cwd: folder.path, cache: {}, today, onDebug }).lintFiles([
        'story.md',
      ]);
      return [result?.errorCount === 0, lines.some((line) => line.endsWith('from the cache'))];
    };
    expect(await onDay('2099-12-31')).toEqual([true, false]);
    expect(await onDay('2099-12-31')).toEqual([true, true]);
    expect(await onDay('2100-01-01')).toEqual([false, false]);
  });

  it('tells files of the same words apart', async () => {
    write('copy.txt', `${SSN}\n\n${NAMED}\n`);
    write('phi-lint.config.yaml', 'overrides: [{ files: ["*.txt"], rules: { no-ssn: off } }]');
    await cached(['bad.md', 'copy.txt']);
    const { results, kept } = await cached(['bad.md', 'copy.txt']);
    expect(kept).toHaveLength(2);
    const hasSsn = results.map(({ messages }) => messages.some(({ ruleId }) => ruleId === 'no-ssn'));
    expect(hasSsn).toEqual([true, false]);
  });

  it('looks at a picture that a kept draft names, also where it comes later', async () => {
    write('post.md', `![Our entrance](door.png)\n\n${CLEAN}\n`);
    expect((await cached(['--no-config', 'post.md'])).results).toHaveLength(1);
    write('door.png', 'no picture');
    const { kept, results, code } = await cached(['--no-config', 'post.md']);
    expect(kept).toEqual(['post.md']);
    expect([results.length, code]).toEqual([2, 2]);
  });

  it('keeps nothing of what could not be read or was not checked', async () => {
    write('broken.json', '{ "text": ');
    const first = await cached(['--no-config', 'broken.json']);
    expect(first.code).toBe(2);
    expect(await cached(['--no-config', 'broken.json'])).toEqual(first);
  });

  it('holds with the list of existing findings', async () => {
    // Kept without the digests of a list, which there is only afterwards.
    await cached();
    await folder.run(['--no-config', '--suppress-all']);
    const first = await cached();
    expect(first.results[0]?.suppressedMessages.length).toBeGreaterThan(0);
    const second = await cached();
    expect(second.kept).toHaveLength(2);
    expect(second.results).toEqual(first.results);
    expect(second.results[0]?.suppressedMessages.length).toBeGreaterThan(0);
    expect(JSON.stringify(second.results)).not.toContain('"digest"');
    rmSync(path('phi-lint-suppressions.json'));
    const without = await cached();
    expect(without.results[0]?.suppressedMessages).toEqual([]);
    expect(JSON.stringify(without.results)).not.toContain('"digest"');
  });
});

describe('plugins and the cache', () => {
  const plugin = (word: string) => `export default {
  name: 'house',
  rules: [{
    meta: { id: 'no-${word}', category: 'claims', description: 'd', basis: 'b', messages: { found: 'Found.' }, advice: 'a', options: {}, presets: {} },
    create: (context) => ({ post() { const at = context.document.text.indexOf('${word}'); if (at >= 0) context.report({ at: { start: at, end: at + 4 }, messageId: 'found', rests: 'alone' }); } }),
  }],
};\n`;

  it('checks again where the file of a plugin changes, or one that it imports', async () => {
    write('phi-lint.config.json', '{ "plugins": ["./house.mjs"] }');
    write('words.mjs', 'export const word = "hours";\n');
    write('house.mjs', `import './words.mjs';\n${plugin('hours')}`);
    await cached(['clean.md']);
    expect((await cached(['clean.md'])).kept).toEqual(['clean.md']);
    write('words.mjs', 'export const word = "walks";\n');
    expect((await cached(['clean.md'])).kept).toEqual([]);
  });

  it.each([
    ['reads files', "import { readFileSync } from 'node:fs';\n"],
    ['imports what its code puts together', "const name = './words.mjs';\nawait import(name);\n"],
    ['asks for the day', 'export const today = new Date();\n'],
  ])('keeps nothing where a plugin %s', async (_, code) => {
    write('phi-lint.config.json', '{ "plugins": ["./house.mjs"] }');
    write('words.mjs', '');
    write('house.mjs', code + plugin('hours'));
    await cached(['clean.md']);
    const { kept, stderr } = await cached(['clean.md']);
    expect(kept).toEqual([]);
    expect(stderr).toContain('not cached');
  });

  it('keeps nothing where plugins are handed over as code: nobody knows what they are next time', async () => {
    const text = (found: string) => ({
      name: 'house',
      rules: [
        defineRule({
          meta: {
            id: 'no-hours',
            category: 'claims',
            description: 'd',
            basis: 'b',
            messages: { found },
            advice: 'a',
            options: {},
            presets: { recommended: 'error' },
          },
          create: ({ report }) => ({
            post: () => report({ at: { start: 0, end: 4 }, messageId: 'found', rests: 'alone' }),
          }),
        }),
      ],
    });
    for (const found of ['One.', 'Another.']) {
      const options = { cwd: folder.path, configFile: false, cache: {}, plugins: [text(found)] } as const;
      const [result] = await new PhiLint(options).lintFiles(['clean.md']);
      expect(result?.messages.map(({ message }) => message)).toEqual([found]);
    }
  });

  it('checks again where another Node runs, whose regular expressions may know other characters', async () => {
    await cached();
    const version = Object.getOwnPropertyDescriptor(process, 'version') ?? {};
    Object.defineProperty(process, 'version', { ...version, value: 'v0.0.0' });
    try {
      expect((await cached()).kept).toEqual([]);
    } finally {
      Object.defineProperty(process, 'version', version);
    }
  });
});

describe('the file of the cache', () => {
  it('holds no word of a draft, no name of a file or column, and no hash that can be looked up', async () => {
    write('calendar.csv', `When,Maiden name of Philippa\n2026-05-01,"${SSN}"\n`);
    write('Philippa Farnsworth.md', `![x-ray](farnsworth-xray.png)\n\n${NAMED}\n`);
    await cached();
    const file = readFileSync(path(CACHE), 'utf8');
    const words = [
      SSN,
      NAMED,
      `${SSN}\n\n${NAMED}\n`,
      '219-09-9998',
      'Philippa',
      'Farnsworth',
      'lymphoma',
      'Maiden name of Philippa',
      'farnsworth-xray.png',
      'calendar.csv',
      'bad.md',
      'no-ssn',
    ];
    for (const word of words) {
      expect(file).not.toContain(word);
      expect(file).not.toContain(
        Buffer.from(word)
          .toString('base64')
          .replace(/.?={0,2}$/, ''),
      );
      for (const algorithm of ['md5', 'sha1', 'sha256'])
        expect(file).not.toContain(createHash(algorithm).update(word).digest('hex').slice(0, 12));
    }
    expect(Object.keys(JSON.parse(file) as object).sort()).toEqual(['entries', 'salt', 'version']);
  });

  it('cannot be used by those who lack the key that was set', async () => {
    const world: CliWorld = { env: { PHI_LINT_CACHE_KEY: 'kept elsewhere' } };
    await cached(['--no-config'], world);
    expect((await cached(['--no-config'], world)).kept).toHaveLength(2);
    expect((await cached()).kept).toEqual([]);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -30)],
    ['empty', () => ''],
    ['no JSON', () => 'cache'],
    ['of another version', (text: string) => text.replace('"version":1', '"version":9')],
    ['of another shape', () => '{"version":1,"salt":"","entries":{}}'],
    ['with an entry of another shape', (text: string) => text.replace('"entries":[', '"entries":[7,')],
  ])('is told of and made anew where it is damaged: %s', async (_, damage) => {
    const whole = await cached();
    write(CACHE, damage(readFileSync(path(CACHE), 'utf8')));
    const damaged = await cached();
    expect(damaged.kept).toEqual([]);
    expect(damaged.stderr).toMatch(/^phi-lint: the cache .* is damaged/m);
    expect([damaged.code, damaged.results]).toEqual([whole.code, whole.results]);
    const repaired = await cached();
    expect(repaired.kept).toHaveLength(2);
    expect(repaired.stderr).not.toContain('damaged');
  });

  it('opens no entry that was changed or put under another file', async () => {
    await cached();
    const file = JSON.parse(readFileSync(path(CACHE), 'utf8')) as { entries: string[][] };
    const [[, , first = ''] = [], [, , second = ''] = []] = file.entries;
    const swapped = file.entries.map(([name, id], i) => [name, id, i === 0 ? second : first]);
    write(CACHE, JSON.stringify({ ...file, entries: swapped }));
    expect((await cached()).kept).toEqual([]);
  });

  it('may be elsewhere, in a file or a folder, and is no draft', async () => {
    mkdirSync(path('kept'));
    const inFolder = ['--no-config', '--cache-location', 'kept'];
    await cached(inFolder);
    expect(readdirSync(path('kept'))).toEqual([CACHE]);
    const asFile = ['--no-config', '--cache-location', 'notes/cache.json'];
    await cached(asFile);
    const { kept, results } = await cached(asFile);
    expect([kept.length, results.length]).toEqual([2, 2]);
  });

  it('fails no run where it cannot be written', async () => {
    mkdirSync(path('file'), { mode: 0o755 });
    write('file/taken', '');
    const { code, stderr } = await cached([
      '--no-config',
      '--cache-location',
      'file/taken/cache',
      'clean.md',
    ]);
    expect(code).toBe(0);
    expect(stderr).toContain('cannot be written');
    chmodSync(path('file'), 0o755);
  });

  it('is whole after runs at the same time, and keeps what each of them found', async () => {
    for (let i = 0; i < 6; i++) write(`post-${i}.md`, `${CLEAN} ${i}\n`);
    await cached(['--no-config', 'clean.md']);
    await Promise.all([0, 1, 2, 3, 4, 5].map((i) => cached(['--no-config', `post-${i}.md`])));
    const { stderr, kept } = await cached();
    expect(stderr).not.toContain('damaged');
    expect(kept.length).toBeGreaterThan(0);
    expect(readdirSync(folder.path).filter((name) => name.startsWith('.'))).toEqual([CACHE]);
  });
});
