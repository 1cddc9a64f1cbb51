import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SUPPORTED_EXTENSIONS } from '../../src/readers/index.js';
import { exifData, iptcData, jpegFile, pngFile, xmpPacket } from '../readers/image-files.js';
import { docxFile, odtFile, xlsxFile } from '../readers/office-files.js';
import { CliFolder } from './run-cli.js';

// The first file of a run loads word lists and models.
jest.setTimeout(30_000);

const VIOLATION = 'Her SSN is 219-09-9998, says the front desk.';
const utf16 = Uint8Array.from([
  0xff,
  0xfe,
  ...Array.from(VIOLATION).flatMap((character) => [character.charCodeAt(0), 0]),
]);
const NO_PLACE = exifData('', [0, 0, 0], [0, 0, 0]);
const picture = (caption: string) => pngFile(NO_PLACE, { Description: caption });

interface Result {
  readonly filePath: string;
  readonly messages: readonly { ruleId: string | null; line: number; column: number; locator?: string }[];
}

describe('formats on the command line', () => {
  let folder: CliFolder;
  beforeAll(() => {
    folder = new CliFolder({
      'drafts/a.docx': docxFile([['Walk in.'], [VIOLATION]]),
      'drafts/b.odt': odtFile([VIOLATION]),
      'drafts/c.xlsx': xlsxFile({
        May: [
          ['Date', 'Caption'],
          [45749, VIOLATION],
        ],
      }),
      'drafts/d.csv': `Date,Post Copy\n2025-05-01,"Walk in,\nany day. ${VIOLATION}"\n`,
      'drafts/e.rtf': `{\\rtf1 ${VIOLATION}}`,
      'drafts/f.eml': `Subject: News\n\n${VIOLATION}\n`,
      'drafts/g.srt': `1\n00:00:01,000 --> 00:00:02,000\n${VIOLATION}\n`,
      'drafts/h.jpg': jpegFile(NO_PLACE, iptcData(VIOLATION), xmpPacket('')),
      'drafts/i.toml': `body = "${VIOLATION}"\n`,
      'drafts/j.txt': utf16,
      'drafts/k.csv': `Wilma Ostrander,Copied Words\n${VIOLATION},x\n`,
      'drafts/notes.log': VIOLATION,
    });
  });
  afterAll(() => folder.remove());

  const lint = async (...args: string[]) => {
    const { stdout, stderr, code } = await folder.run([...args, '--format', 'json', '--no-config']);
    const results = JSON.parse(stdout) as Result[];
    const found = results.flatMap(({ filePath, messages }) =>
      messages
        .filter(({ ruleId }) => ruleId === 'no-ssn')
        .map(({ line, column, locator }) => [filePath.slice(folder.path.length + 8), line, column, locator]),
    );
    return { results, found, stderr, code };
  };

  it('are taken from a folder, each with place and locator', async () => {
    const { found } = await lint('drafts');
    expect(found).toEqual([
      ['a.docx', 2, 12, 'paragraph 2'],
      ['b.odt', 1, 12, 'paragraph 1'],
      ['c.xlsx', 2, 23, 'sheet "May", row 2, cell B2'],
      ['d.csv', 3, 21, 'row 2, column "Post Copy"'],
      ['e.rtf', 1, 12, 'paragraph 1'],
      ['f.eml', 3, 12, undefined],
      ['g.srt', 3, 12, undefined],
      ['h.jpg', expect.any(Number), expect.any(Number), 'metadata "Caption"'],
      ['i.toml', 1, 20, undefined],
      ['j.txt', 1, 12, undefined],
      ['k.csv', 2, 12, 'row 2, column 1'],
    ]);
  });

  it('have their locators in the report for people', async () => {
    const { stdout } = await folder.run(['drafts/d.csv', '--no-config']);
    expect(stdout).toContain('no-ssn  row 2, column "Post Copy"');
  });

  it('are all picked up from a folder', async () => {
    const all = new CliFolder(
      Object.fromEntries(SUPPORTED_EXTENSIONS.map((extension) => [`x${extension}`, ''])),
    );
    const { stdout } = await all.run(['--format', 'json', '--no-config']);
    all.remove();
    expect(JSON.parse(stdout)).toHaveLength(SUPPORTED_EXTENSIONS.length);
  });

  it('that nobody knows are read as text where they are named, and --debug says so', async () => {
    const { found, stderr } = await lint('drafts/notes.log', '--debug');
    expect(found).toEqual([['notes.log', 1, 12, undefined]]);
    expect(stderr).toMatch(/notes\.log: no reader knows its extension, read as text\n/);
  });
});

describe('pictures that a draft names', () => {
  let folder: CliFolder;
  beforeAll(() => {
    folder = new CliFolder({
      'a/post.md':
        '![front desk](img/desk%20one.png "x")\n\n![gone](img/gone.png) ![web](https://a.example/x.png)\n',
      'a/page.html':
        '<p>Hi</p><img src="img/desk%20one.png?w=200" alt="desk"><img src="../shared/two.png" alt="">',
      'a/calendar.csv': 'Caption,Media\nWalk in.,img/three.png\n',
      'a/posts.json':
        '[{"text": "Walk in.", "image": "img/four.png"}, {"text": "Hi", "image": "../../out.png"}]',
      'a/link.md': '![x](link.png)\n',
      'a/img/desk one.png': picture(VIOLATION),
      'a/img/three.png': picture(VIOLATION),
      'a/img/four.png': picture(VIOLATION),
      'shared/two.png': picture(VIOLATION),
    });
    symlinkSync(join(outside.path, 'out.png'), join(folder.path, 'a/link.png'));
  });
  const outside = new CliFolder({ 'out.png': picture(VIOLATION) });
  afterAll(() => {
    folder.remove();
    outside.remove();
  });

  const files = async (...args: string[]) => {
    const { stdout, code } = await folder.run([...args, '--format', 'json', '--no-config']);
    const results = JSON.parse(stdout) as Result[];
    return {
      code,
      names: results.map(({ filePath, messages }) => [
        filePath.slice(folder.path.length + 1),
        messages.some(({ ruleId }) => ruleId === 'no-ssn'),
      ]),
    };
  };

  it('have their findings under their own paths; missing ones and addresses are passed over', async () => {
    expect(await files('a/post.md')).toEqual({
      code: 1,
      names: [
        ['a/post.md', false],
        ['a/img/desk one.png', true],
      ],
    });
  });

  it('are found through HTML, tables and exports, each once', async () => {
    expect((await files('a/post.md', 'a/page.html', 'a/calendar.csv', 'a/posts.json')).names).toEqual([
      ['a/post.md', false],
      ['a/img/desk one.png', true],
      ['a/page.html', false],
      ['shared/two.png', true],
      ['a/calendar.csv', false],
      ['a/img/three.png', true],
      ['a/posts.json', false],
      ['a/img/four.png', true],
    ]);
  });

  it('are not looked at outside of the folders of draft and run, by path or by link', async () => {
    expect((await files('a/link.md')).names).toEqual([['a/link.md', false]]);
    const { stdout } = await folder.run(['a/page.html', '--format', 'json', '--no-config']);
    expect(stdout).toContain('two.png');
  });

  it('are left out where they are ignored', async () => {
    expect((await files('a/post.md', '--ignore-pattern', '**/img')).names).toEqual([['a/post.md', false]]);
  });
});

describe('files of a folder that no reader knows', () => {
  let folder: CliFolder;
  beforeAll(() => {
    folder = new CliFolder({
      'a.md': 'Walk in.',
      'deck.pptx': 'x',
      'b/plan.pdf': 'x',
      'b/old.PDF': 'x',
      'b/left-out.md': 'Walk in.',
      '.phi-lintrc.json': '{"ignores":["**/left-out.md"]}',
    });
  });
  afterAll(() => folder.remove());

  it('are counted, by their extensions', async () => {
    const { stdout, code } = await folder.run(['.']);
    expect(stdout).toContain('Checked 1 file, 1 post');
    expect(stdout).toContain('3 files passed over: .pdf, .pptx.');
    expect(code).toBe(0);
  });

  it('are counted on stderr where the report goes to a file', async () => {
    const { stderr } = await folder.run(['b', 'a.md', '--format', 'json', '-o', 'out/report.json']);
    expect(stderr).toContain('2 files passed over: .pdf.');
  });

  it('are read as text where they are named', async () => {
    const { stdout, stderr } = await folder.run(['deck.pptx', '--debug']);
    expect(stdout).not.toContain('passed over');
    expect(stderr).toContain('deck.pptx: no reader knows its extension, read as text');
  });
});

describe('long tables and lists', () => {
  const filler =
    'Flu shots have arrived. Drop by on any weekday, no need to call ahead, and bring a friend along.';
  // Just above the megabyte from which on tables are read as streams.
  const range = Array.from({ length: 9_000 }, (_, i) => i);
  const text = (i: number) => (i % 3_000 === 2_999 ? VIOLATION : filler);
  let folder: CliFolder;
  beforeAll(() => {
    folder = new CliFolder({
      '.phi-lintrc.json': '{"preset":[],"rules":{"no-ssn":"error"}}',
      'long.csv': `id,copy\n${range.map((i) => `${i},"${text(i)}\nBring the form, fill it in, hand it over."`).join('\n')}\n`,
      'long.jsonl': range.map((i) => JSON.stringify({ copy: text(i), note: filler })).join('\n'),
    });
  });
  afterAll(() => folder.remove());

  it.each([
    ['long.csv', [6_000, 12_000, 18_000], 'row 3001, column "copy"'],
    ['long.jsonl', [3_000, 6_000, 9_000], undefined],
  ])('are read piece by piece, with the lines of the file: %s', async (file, lines, locator) => {
    const { stdout } = await folder.run([file, '--format', 'json']);
    const [result] = JSON.parse(stdout) as Result[];
    expect(result?.messages.map(({ line }) => line)).toEqual(lines);
    expect(result?.messages[0]?.locator).toBe(locator);
  });
});
