import { describe, expect, it } from '@jest/globals';
import { allText, find, fixture, readDraft } from './support.js';

/** Text in the post → line, column, field, and the source where it differs from the text. */
type Planted = [text: string, line: number, column: number, field: string, source?: string];

const FIXTURES: Record<string, readonly Planted[]> = {
  'post.md': [
    ['Meet Wilma Ostrander', 2, 9, 'title'],
    ['visit with Quincy', 4, 5, 'description', 'visit with\n  Quincy'],
    ['Portrait of Odalys Brandt', 11, 12, 'alt'],
    ['John Tremblay', 19, 3, 'body', 'Jo**hn** Tremblay'],
    ['C_onnor & Faíra', 21, 12, 'body', 'C\\_onnor &amp; Fa&iacute;ra'],
    ['came on March 3', 21, 40, 'body', 'came on\nMarch 3'],
    ["Petra's story", 24, 11, 'body'],
    ['https://example.org/petra-lund', 24, 26, 'link'],
    ['By Petra Lund', 24, 58, 'link-title'],
    ['Ulric', 25, 16, 'body'],
    ['Nadia Whitcombe', 27, 13, 'body', 'Nadia\n> Whitcombe'],
    ['Ivo Renner', 32, 3, 'body'],
    ['Selfie of Tamsin', 34, 3, 'alt'],
    ['tamsin okafor day2', 34, 28, 'filename', 'tamsin-okafor_day2'],
    ['hidden note on Gregor', 40, 6, 'hidden-comment'],
    ['Tip from Lucinda', 41, 11, 'link-title'],
    ['Marcella', 41, 29, 'body', 'Mar<b>cel</b>la'],
    ['rhea@example.org', 46, 15, 'link'],
    ['Ref to Rhea', 46, 33, 'link-title'],
    ['Footnote by Basil', 47, 7, 'body'],
  ],
  'toml.md': [
    ['TOML of Wilma', 2, 10, 'title'],
    ['words by Quincy\nin two', 6, 6, 'description', 'words by \\u0051uincy\nin two'],
    ['Alt by Odalys', 9, 14, 'alt'],
    ['Tremblay', 12, 9, 'body'],
  ],
  'json.md': [
    ['JSON of Wilma', 2, 13, 'title'],
    ['Tremblay', 7, 9, 'body'],
  ],
  'component.mdx': [
    ['Wilma in MDX', 2, 8, 'title'],
    ['Caption of Odalys', 9, 22, 'caption'],
    ['Alt of Petra', 9, 47, 'alt'],
    ['John Tremblay', 10, 12, 'body', 'Jo**hn** Tremblay'],
    ['said Ulric', 10, 33, 'body'],
    ['comment on Gregor', 13, 5, 'hidden-comment'],
    ['Last words of Nadia', 16, 1, 'body'],
  ],
  'page.html': [
    ['Wilma & Quincy', 5, 8, 'title', 'Wilma &amp; Quincy'],
    ['"Odalys"', 6, 44, 'description', '&quot;Odalys&quot;'],
    ['Shared by Petra', 7, 36, 'title'],
    ['John Tremblay', 12, 4, 'body', 'Jo<b>hn</b> Tremblay'],
    ['Faíra came', 12, 29, 'body', 'Fa&iacute;ra\n   came'],
    ['tamsin okafor', 14, 16, 'filename', 'tamsin-okafor'],
    ['Photo of Tamsin', 14, 40, 'alt'],
    ['https://example.org/ivo?from=renner', 15, 10, 'link'],
    ['About Ivo', 15, 54, 'link-title'],
    ['Caption of Nadia', 16, 21, 'caption'],
    ['Ask Ulric', 17, 21, 'alt'],
    ['Call Rhea', 17, 53, 'alt'],
    ['note on Gregor', 18, 6, 'hidden-comment'],
  ],
  'calendar.csv': [
    ['"Wilma" came,\nand Quincy', 2, 36, 'body', '""Wilma"" came,\nand Quincy'],
    ['By Odalys', 3, 17, 'comment'],
    ['Alt of Petra', 3, 27, 'alt'],
    ['https://example.org/ivo', 3, 40, 'link'],
    ['words of Nadia', 4, 34, 'body'],
  ],
  'hootsuite.csv': [
    ['Hootsuite words by Wilma', 1, 19, 'body'],
    ['https://example.org/ivo', 1, 52, 'link'],
    ['Second by Quincy', 2, 18, 'body'],
  ],
  'buffer.csv': [
    ['Buffer words by Wilma', 2, 2, 'body'],
    ['petra lund', 2, 49, 'filename', 'petra-lund'],
  ],
  'sprout.csv': [
    ['Sprout words by Wilma', 2, 19, 'body'],
    ['petra lund', 2, 66, 'filename', 'petra-lund'],
  ],
  'publer.csv': [
    ['Publer by Wilma', 2, 19, 'body'],
    ['Title of Nadia', 2, 113, 'title'],
  ],
  'later.csv': [
    ['Later words by Wilma', 2, 53, 'caption'],
    ['Comment of Quincy', 2, 74, 'comment'],
  ],
  'calendar.tsv': [['Tabbed words by Wilma', 2, 20, 'caption']],
  'export.json': [
    ['Wilma 😀 and "Quincy"', 7, 25, 'body', '\\u0057ilma \\ud83d\\ude00 and \\"Quincy\\"'],
    ['petra lund', 8, 47, 'filename', 'petra-lund'],
    ['Alt of Petra', 8, 77, 'alt'],
    ['Comment of Odalys', 10, 63, 'body'],
    ['prose of Nadia', 12, 38, 'body'],
  ],
  'lines.jsonl': [
    ['First by Wilma', 1, 10, 'body'],
    ['Second by Quincy', 2, 13, 'caption'],
    ['Third by Nadia', 4, 10, 'body'],
  ],
  'content.yaml': [
    ['Wilma\n  and Quincy', 3, 18, 'body', 'Wilma\n        and Quincy'],
    ['words by Odalys here', 10, 14, 'caption', 'words\n      by Odalys\n      here'],
    [`It's "Petra"`, 13, 15, 'body', `It''s "Petra"`],
    ['of Nadia joined', 14, 20, 'body', 'of \\x4eadia \\\n      joined'],
    ['words of Ulric', 16, 17, 'body', 'words\n      of Ulric'],
  ],
  'talk.srt': [
    ['what Wilma Ostrander said about Quincy', 3, 9, 'body'],
    ['Quincy', 8, 10, 'body', 'Quin</i>cy'],
  ],
  'talk.vtt': [
    ['By Nadia', 1, 10, 'title'],
    ['remark on Gregor', 3, 6, 'hidden-comment'],
    ['Wilma Ostrander', 10, 4, 'body'],
    ['Ostrander:\nHello', 10, 10, 'body', 'Ostrander>Hello'],
    ['Hello & good day Quincy', 10, 20, 'body', 'Hello &amp; good\nday <00:02.000>Quincy'],
    ['Petra', 14, 3, 'body'],
  ],
  'several.txt': [
    ['Intro by Wilma', 1, 1, 'body'],
    ['Second by Quincy,\nin two', 5, 1, 'body'],
    ['to Nadia', 8, 10, 'body'],
    ['of Ulric', 12, 1, 'body'],
  ],
  'news.eml': [
    ['Faíra and Wilma', 3, 28, 'title', 'Fa=C3=ADra?= and\n Wilma'],
    ['Quincy = Faíra said', 12, 1, 'body', 'Quincy =3D Fa=C3=ADra sa=\nid'],
    ['Nadia & Ulric', 18, 5, 'body'],
  ],
  'data.toml': [
    ['Data of Wilma', 1, 10, 'title'],
    ['Words by Quincy', 5, 9, 'body', 'Words by \\u0051uincy'],
    ['Alt of Petra', 7, 1, 'alt'],
    ['Others of Nadia', 10, 9, 'body'],
  ],
  'draft.rtf': [
    ['First words of Wilma', 1, 1, 'body'],
    ['Café by Faíra', 2, 1, 'body'],
    ['Linked', 3, 1, 'body'],
    ['Row of Nadia', 7, 1, 'caption'],
    ['https://example.org/ivo', 9, 1, 'link'],
    ['note on Gregor', 10, 1, 'hidden-comment'],
  ],
};

describe.each(Object.entries(FIXTURES))('%s', (name, planted) => {
  for (const [text, line, column, field, source] of planted) {
    it(`holds ${JSON.stringify(text)} at line ${line}, column ${column}`, async () => {
      const found = find(await readDraft(name, fixture(name)), text);
      expect(found).toMatchObject({ line, column, field });
      if (source !== undefined) expect(found?.slice).toBe(source);
    });
  }

  it('leaves metadata, code and ids alone and reports no problem', async () => {
    const read = await readDraft(name, fixture(name));
    expect(allText(read).match(/decoy/gi)).toBeNull();
    expect(read.problems).toEqual([]);
  });
});

describe('metadata', () => {
  it('is read from front matter', async () => {
    const { posts } = await readDraft('post.md', fixture('post.md'));
    expect(posts[0]).toMatchObject({
      kind: 'article',
      platform: 'facebook',
      scheduled: '2025-04-02',
      authorization: { id: 'AUTH-7', expires: '2026-01-31', channels: ['facebook', 'web'] },
    });
  });

  it('is read from columns, with row and column for people', async () => {
    const { posts } = await readDraft('calendar.csv', fixture('calendar.csv'));
    expect(posts[0]).toMatchObject({
      kind: 'reply',
      platform: 'facebook',
      scheduled: '2025-04-02',
      locator: 'row 2',
    });
    expect(posts[0]?.fields[0]?.locator).toBe('column "Post Copy"');
  });

  it('is read from keys and from the list around an object', async () => {
    const yaml = await readDraft('content.yaml', fixture('content.yaml'));
    expect(yaml.posts[0]).toMatchObject({ kind: 'reply', inReplyTo: '@someone' });
    const json = await readDraft('export.json', fixture('export.json'));
    expect(json.posts.map((post) => post.kind)).toEqual([undefined, 'comment', undefined]);
  });

  it('of several posts in a text is what their headings say', async () => {
    const { posts } = await readDraft('several.txt', fixture('several.txt'));
    expect(posts.map((post) => [post.kind, post.locator])).toEqual([
      [undefined, 'post 1'],
      [undefined, 'post 2'],
      ['reply', 'post 3'],
    ]);
  });
});
