import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PhiLint, type LintResult } from '../../src/index.js';
import { readerFor } from '../../src/readers/index.js';
import { FORMATS, type Format } from '../readers/formats.js';

const NO_CONFIG = { configFile: false } as const;

async function lint(text: string, filePath: string, fix: boolean): Promise<LintResult> {
  const [result] = await new PhiLint({ ...NO_CONFIG, fix }).lintText(text, { filePath });
  if (!result) throw new Error('There is no result.');
  return result;
}

/** The formats that are written back, and posts in them as people write them, with no mark escaped that need not be. */
const WRITABLE: readonly Pick<Format, 'filePath' | 'embed'>[] = [
  ...FORMATS.filter(({ filePath }) => readerFor(filePath)?.input === 'text'),
  { filePath: 'plain.md', embed: (text) => `# Title\n\n* ${text}\n\n> quote\n` },
  { filePath: 'yaml.md', embed: (text) => `---\nkind: post\n---\n\n${text}\n\n[a]: b\n` },
  {
    filePath: 'plain.mdx',
    embed: (text) => `import x from 'y'\n\n<Card>${text.replace('&', '&amp;')}</Card>\n`,
  },
  {
    filePath: 'plain.html',
    embed: (text) => `<p>x</p>\r\n<p class="a">${text.replace('&', '&amp;')}</p>\r\n`,
  },
  { filePath: 'plain.srt', embed: (text) => `1\r\n00:00:01,000 --> 00:00:02,000\r\n${text}\r\n` },
  {
    filePath: 'plain.vtt',
    embed: (text) => `WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>${text.replace('&', '&amp;')}\n`,
  },
  { filePath: 'plain.csv', embed: (text) => `Copy;Date\n"${text.replaceAll('"', '""')}";2025-01-02\n` },
  { filePath: 'plain.jsonc', embed: (text) => `{ // c\n "text": ${JSON.stringify(text)}, }\n` },
  { filePath: 'plain.yaml', embed: (text) => `# c\n- text: ${text.replace(/: |[#"]/g, ' ')}\n  n: 1\n` },
  { filePath: 'literal.toml', embed: (text) => `[[posts]]\ntext = '''\n${text}'''\n` },
];

const people = ['Lucinda Marrow', 'Desmond Achterberg', 'Odalys Brightwater', 'Priya Wexler'];
const before = ['Our patient ', 'So proud of ', 'We met ', 'Congratulations to '];
const facts = [
  ' had a stroke on March 3, 2024.',
  ' finished chemo at 94 and rang the bell.',
  ' (MRN 4482913) left our ICU on 2023-11-05.',
  ', a 97-year-old woman from Peoria, Illinois 61602, is home after sepsis & surgery.',
  ' came to our ER; her SSN is 219-09-9998.',
  ' "fought" in room 412 and can be reached at 312-555-0142.',
];
const posts = fc
  .array(fc.tuple(fc.constantFrom(...before), fc.constantFrom(...people), fc.constantFrom(...facts)), {
    minLength: 1,
    maxLength: 2,
  })
  .map((sentences) => sentences.map((parts) => parts.join('')).join(' '));

describe.each(WRITABLE.map((format, i) => [`${format.filePath} (${i})`, format] as const))(
  'fixes in %s',
  (_name, { filePath, embed }) => {
    const source = (text: string): string => embed(text) as string;

    it('leave fewer findings, a draft that still reads, all around untouched, and nothing to do', async () => {
      await fc.assert(
        fc.asyncProperty(posts, async (text) => {
          const given = source(text);
          const found = await lint(given, filePath, false);
          const fixed = await lint(given, filePath, true);
          const output = fixed.output ?? given;
          const again = await lint(output, filePath, true);
          expect(again.output).toBeUndefined();
          expect(fixed.messages.some(({ fatal }) => fatal)).toBe(found.messages.some(({ fatal }) => fatal));
          if (fixed.output === undefined) return;
          expect(fixed.messages.length).toBeLessThan(found.messages.length);
          expect(await shapeOf(output, filePath)).toEqual(await shapeOf(given, filePath));
          const [head, tail] = aroundPost(source);
          expect(output.startsWith(head)).toBe(true);
          expect(output.endsWith(tail)).toBe(true);
        }),
        { numRuns: 6, seed: 20 },
      );
    });

    it('are made at all', async () => {
      const fixed = await lint(source('Her MRN 4482913 is known'), filePath, true);
      expect(fixed.output).toContain('MRN (removed) is');
    });
  },
);

/** What stands before and behind the post. */
function aroundPost(source: (text: string) => string): [string, string] {
  const [a, b] = [source('QQQQ'), source('ZZZZ')];
  const at = a.indexOf('QQQQ');
  return [a.slice(0, at), b.slice(b.indexOf('ZZZZ') + 4)];
}

/** Everything of the posts but their words. */
async function shapeOf(source: string, filePath: string): Promise<unknown> {
  const reader = await readerFor(filePath)?.load();
  if (!reader || !('read' in reader)) throw new Error('There is no reader.');
  const { posts: read, problems } = reader.read(source, { filePath });
  expect(problems).toEqual([]);
  return read.map(({ text: _text, fields, ...rest }) => ({
    ...rest,
    fields: fields.map(({ name }) => name),
  }));
}
