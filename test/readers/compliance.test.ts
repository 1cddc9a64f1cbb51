import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seed } from '../properties/runs.js';
import { READERS, SUPPORTED_EXTENSIONS, extensionOf } from '../../src/readers/index.js';
import { FORMATS } from './formats.js';
import { docxFile, odtFile, xlsxFile } from './office-files.js';
import { fixture, readDraft, type ReadFile } from './support.js';

/** Words with marks that formats escape, letters of several scripts and an emoji. */
const WORD = fc
  .array(
    fc.constantFrom(
      ...Array.from('abcdeXYZ019'),
      'é',
      'ñ',
      '漢',
      '😀',
      '&',
      '<',
      '"',
      "'",
      '*',
      '_',
      '\\',
      '#',
      ';',
      '[',
      '{',
    ),
    {
      minLength: 0,
      maxLength: 6,
    },
  )
  .map((characters) => `w${characters.join('')}n`);
const POST = fc.record({
  before: fc.array(WORD, { maxLength: 4 }),
  entity: fc.array(WORD, { minLength: 1, maxLength: 3 }),
  after: fc.array(WORD, { maxLength: 4 }),
});

describe.each(FORMATS)('$filePath', ({ filePath, embed, decode }) => {
  it('points back at what was planted', async () => {
    await fc.assert(
      fc.asyncProperty(POST, async ({ before, entity, after }) => {
        const planted = `Q${entity.join(' ')}Q`;
        const text = [...before, planted, ...after].join(' ');
        const read = await readDraft(filePath, embed(text));
        expect(read.problems).toEqual([]);
        const post = read.posts.find((one) => one.text.text.includes(planted));
        const start = post?.text.text.indexOf(planted) ?? -1;
        const range = post?.text.sourceRange({ start, end: start + planted.length });
        expect(range && decode(read.source.slice(range.start, range.end))).toBe(planted);
      }),
      { numRuns: 15, seed },
    );
  });

  it('reads a file cut off at any place without a crash', async () => {
    const whole = embed('Words of Wilma "Ostrander", who came on May 3.');
    for (let end = 0; end < whole.length; end++) checkRanges(await readDraft(filePath, whole.slice(0, end)));
  });
});

describe('every reader', () => {
  it.each(SUPPORTED_EXTENSIONS)('finds an empty %s file clean', async (extension) => {
    const read = await readDraft(`draft${extension}`, new Uint8Array());
    expect(read.problems).toEqual([]);
    // The name of a picture is all that can be read of it.
    expect(read.posts.map((post) => post.text.text).filter((text) => text !== 'draft')).toEqual([]);
  });

  it.each(READERS.map(({ name, extensions }) => ({ name, extension: extensions[0] })))(
    'survives hostile nesting: $name',
    async ({ extension }) => {
      for (const mark of ['[', '{', '<', '{"a":', '![']) {
        checkRanges(await readDraft(`a${extension}`, mark.repeat(10_000)));
      }
      for (const mark of ['> ', '- ', '<div>', '*a **b ', '[[a]]\n', 'a: &b [', '{\\b ']) {
        checkRanges(await readDraft(`a${extension}`, mark.repeat(1000)));
      }
    },
    30_000,
  );

  it('has an extension of its own', () => {
    expect(new Set(SUPPORTED_EXTENSIONS).size).toBe(SUPPORTED_EXTENSIONS.length);
    expect(READERS.every(({ extensions }) => extensions.every((one) => one === one.toLowerCase()))).toBe(
      true,
    );
  });
});

describe('every prefix of a fixture', () => {
  const names = readdirSync(new URL('../fixtures/readers/', import.meta.url));
  it.each(names)('%s is read without a crash', async (name) => {
    const whole = fixture(name);
    for (let end = 0; end < whole.length; end++) {
      // A prefix may end inside a character, as a download does.
      const text = new TextDecoder().decode(whole.subarray(0, end));
      checkRanges(await readDraft(name, extensionOf(name) === '.rtf' ? whole.subarray(0, end) : text));
    }
  });

  it.each([
    { name: 'a.docx', file: docxFile([['Words', ' of Wilma'], ['Next']]) },
    { name: 'a.odt', file: odtFile(['Words of Wilma']) },
    { name: 'a.xlsx', file: xlsxFile({ May: [['Copy'], ['Words of Wilma']] }) },
  ])('$name is read without a crash', async ({ name, file }) => {
    for (let end = 1; end < file.length; end++) {
      const read = await readDraft(name, file.subarray(0, end));
      checkRanges(read);
      expect(read.problems.length).toBeGreaterThan(0);
    }
  });
});

/** The first bytes by which readers know their formats. */
const MAGIC: Readonly<Record<string, readonly number[]>> = {
  docx: [0x50, 0x4b, 3, 4],
  odt: [0x50, 0x4b, 5, 6],
  xlsx: [0x50, 0x4b, 1, 2],
  rtf: Array.from('{\\rtf1', (character) => character.charCodeAt(0)),
  image: [0xff, 0xd8, 0xff, 0xe1],
};

describe('random bytes', () => {
  it.each(READERS.map(({ name, extensions }) => ({ name, extension: extensions[0] })))(
    'are read without a crash: $name',
    async ({ name, extension }) => {
      const bytes = fc.uint8Array({ maxLength: 200 });
      await fc.assert(
        fc.asyncProperty(bytes, fc.boolean(), async (random, known) => {
          const content = Uint8Array.from([...(known ? (MAGIC[name] ?? []) : []), ...random]);
          const isText = MAGIC[name] === undefined;
          checkRanges(await readDraft(`a${extension}`, isText ? new TextDecoder().decode(content) : content));
        }),
        { numRuns: 30, seed },
      );
    },
  );
});

function checkRanges({ posts, problems, source }: ReadFile): void {
  for (const { offset } of problems) expect(offset >= 0 && offset <= source.length).toBe(true);
  for (const { text, fields } of posts) {
    let end = 0;
    for (const field of fields) {
      const range = text.sourceRange(field);
      const fits =
        field.start >= end && field.end <= text.text.length && range.start >= 0 && range.end <= source.length;
      if (!fits) throw new Error(`range of ${field.name} is outside`);
      end = field.end;
    }
  }
}
