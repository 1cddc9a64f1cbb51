import { describe, expect, it } from '@jest/globals';
import { docxFile, odtFile, wordRun, xlsxFile, zip } from './office-files.js';
import { allText, find, readDraft, type ReadFile } from './support.js';

describe('docx', () => {
  it('joins runs and reports the paragraph as line and as locator', async () => {
    const read = await readDraft(
      'a.docx',
      docxFile([['First'], ['Hi, Wil', 'ma Ostr', 'ander & co'], [], ['Last']]),
    );
    expect(find(read, 'Wilma Ostrander & co')).toMatchObject({ line: 2, column: 5, field: 'body' });
    expect(read.posts[0]?.fields.map((field) => field.locator)).toEqual([
      'paragraph 1',
      'paragraph 2',
      'paragraph 4',
    ]);
  });

  it('reads headers, footnotes, comments, alt text, links and the title, and no deleted text', async () => {
    const rich = [
      `<w:p>${wordRun('Body of Quincy')}<w:del><w:r><w:delText>Decoy</w:delText></w:r></w:del>`,
      '<w:drawing><wp:docPr id="1" descr="Alt of Petra"/></w:drawing>',
      `<w:hyperlink r:id="rId9">${wordRun('link')}</w:hyperlink></w:p>`,
    ].join('');
    const file = docxFile([], {
      'word/document.xml': `<w:document><w:body>${rich}</w:body></w:document>`,
      'word/header1.xml': `<w:hdr><w:p>${wordRun('Header of Nadia')}</w:p></w:hdr>`,
      'word/footnotes.xml': `<w:footnotes><w:p>${wordRun('Note of Ulric')}</w:p></w:footnotes>`,
      'word/comments.xml': `<w:comments><w:comment w:author="Decoy"><w:p>${wordRun('Remark on Gregor')}</w:p></w:comment></w:comments>`,
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="rId9" Type="x/hyperlink" Target="mailto:rhea@example.org"/></Relationships>',
      'docProps/core.xml':
        '<cp:coreProperties><dc:creator>Decoy</dc:creator><dc:title>Title of Odalys</dc:title></cp:coreProperties>',
    });
    const read = await readDraft('a.docx', file);
    const fields = [
      'Body of Quincy',
      'Header of Nadia',
      'Note of Ulric',
      'Remark on Gregor',
      'Alt of Petra',
      'rhea@example.org',
      'Title of Odalys',
    ];
    expect(fields.map((text) => find(read, text)?.field)).toEqual([
      'body',
      'body',
      'body',
      'hidden-comment',
      'alt',
      'link',
      'title',
    ]);
    expect(allText(read)).not.toContain('Decoy');
  });

  it('takes a table with known columns for a calendar', async () => {
    const row = (...cells: string[]) =>
      `<w:tr>${cells.map((cell) => `<w:tc><w:p>${wordRun(cell)}</w:p></w:tc>`).join('')}</w:tr>`;
    const table = `<w:tbl>${row('Date', 'Copy')}${row('2025-04-02', 'Words of Wilma')}${row('2025-04-03', 'Words of Quincy')}</w:tbl>`;
    const read = await readDraft(
      'a.docx',
      docxFile([], { 'word/document.xml': `<w:document><w:body>${table}</w:body></w:document>` }),
    );
    expect(read.posts.map(({ locator, scheduled }) => [locator, scheduled])).toEqual([
      ['table 1, row 2', '2025-04-02'],
      ['table 1, row 3', '2025-04-03'],
    ]);
    expect(find(read, 'Quincy')).toMatchObject({ post: 1, line: 6, column: 10 });
  });

  it('cuts several posts apart', async () => {
    const read = await readDraft(
      'a.docx',
      docxFile([['Post 1:'], ['Words of Wilma'], ['Reply 2: words of Quincy']]),
    );
    expect(read.posts.map((post) => [post.text.text, post.kind])).toEqual([
      ['Words of Wilma', 'post'],
      ['words of Quincy', 'reply'],
    ]);
  });
});

describe('odt', () => {
  it('reads paragraphs, comments and alt text', async () => {
    const extra =
      '<text:h>Head of <text:span>Pe</text:span>tra<text:s text:c="2"/>x</text:h>' +
      '<text:p>Body<office:annotation><dc:creator>Decoy</dc:creator><text:p>Remark on Gregor</text:p></office:annotation></text:p>' +
      '<draw:frame><svg:desc>Alt of Odalys</svg:desc></draw:frame>';
    const read = await readDraft('a.odt', odtFile(['Words of Wilma & co'], extra));
    expect(find(read, 'Wilma & co')).toMatchObject({ line: 1, column: 10, field: 'body' });
    expect(find(read, 'Petra')).toMatchObject({ line: 2, column: 9, field: 'body' });
    expect(find(read, 'Gregor')?.field).toBe('hidden-comment');
    expect(find(read, 'Odalys')?.field).toBe('alt');
    expect(allText(read)).not.toContain('Decoy');
  });
});

describe('a comment at the margin', () => {
  const about = ({ posts, source }: ReadFile) => {
    const field = posts[0]?.fields.find(({ name }) => name === 'hidden-comment');
    return source.slice(field?.about).split('\n')[0];
  };

  it('is about the paragraph at which it begins', async () => {
    const paragraph = `<w:p><w:commentRangeStart w:id="4"/>${wordRun('Words of Wilma')}<w:commentReference w:id="4"/></w:p>`;
    const file = docxFile([], {
      'word/document.xml': `<w:document><w:body><w:p>${wordRun('Hi')}</w:p>${paragraph}</w:body></w:document>`,
      'word/comments.xml': `<w:comments><w:comment w:id="4"><w:p>${wordRun('Sure?')}</w:p></w:comment></w:comments>`,
    });
    expect(about(await readDraft('a.docx', file))).toBe('Words of Wilma');
    const note =
      '<text:p>Words of<office:annotation><text:p>Sure?</text:p></office:annotation> Wilma</text:p>';
    expect(about(await readDraft('a.odt', odtFile(['Hi'], note)))).toBe('Words of Wilma');
    const rtf = String.raw`{\rtf1\ansi Hi\par Words of{\*\annotation Sure?} Wilma\par}`;
    expect(about(await readDraft('a.rtf', rtf))).toBe('Words of Wilma');
  });
});

describe('odt besides its body', () => {
  it('reads headers, footers and the title, and no other text among the styles', async () => {
    const styles =
      '<office:document-styles><text:p>Decoy</text:p><style:master-page><style:header><text:p>Header of Nadia</text:p></style:header></style:master-page></office:document-styles>';
    const meta =
      '<office:meta><dc:creator>Decoy</dc:creator><dc:title>Title of Odalys</dc:title></office:meta>';
    const read = await readDraft('a.odt', odtFile(['Hi'], '', { 'styles.xml': styles, 'meta.xml': meta }));
    expect(find(read, 'Nadia')).toMatchObject({ line: 2, column: 11, field: 'body' });
    expect(find(read, 'Odalys')).toMatchObject({ line: 3, column: 10, field: 'title' });
    expect(allText(read)).not.toContain('Decoy');
  });
});

describe('xlsx', () => {
  const calendar = [
    ['Calendar for May', '', '', ''],
    ['Date', 'Channel', 'Caption', 'Alt text'],
    [45749, 'Facebook', 'Words of Wilma,\nin two lines', 'Alt of Petra'],
    ['', '', '', ''],
    [45750, 'Instagram', 'Words of Quincy', ''],
  ];

  it('makes a post of each row, with sheet and cell', async () => {
    const read = await readDraft('a.xlsx', xlsxFile({ May: calendar, June: [['Copy'], ['Words of Nadia']] }));
    expect(read.posts.map((post) => post.locator)).toEqual([
      'sheet "May", row 1',
      'sheet "May", row 3',
      'sheet "May", row 5',
      'sheet "June", row 2',
    ]);
    expect(read.posts[1]).toMatchObject({ scheduled: '2025-04-02', platform: 'facebook' });
    expect(read.posts[1]?.fields.map((field) => field.locator)).toEqual(['cell C3', 'cell D3']);
    expect(find(read, 'Wilma,\nin two')).toMatchObject({ line: 3, column: 30, field: 'caption' });
    expect(find(read, 'Quincy')).toMatchObject({ line: 5, column: 31 });
    expect(find(read, 'Nadia')).toMatchObject({ line: 7, column: 10 });
  });
});

describe('comments on cells', () => {
  it('are read without their authors, each about its row, threaded ones once', async () => {
    const rels = (...names: string[]) =>
      `<Relationships>${names.map((name, i) => `<Relationship Id="r${i}" Type="x/${name.split('/').at(-1) ?? ''}" Target="../${name}1.xml"/>`).join('')}</Relationships>`;
    const note = (id: number, text: string) =>
      `<comment ref="A2" authorId="${id}"><text><r><t>${text}</t></r></text></comment>`;
    const parts = {
      'xl/worksheets/_rels/sheet1.xml.rels': rels('comments', 'threadedComments/threadedComment'),
      'xl/comments1.xml': `<comments><authors><author>Dana Decoy</author><author>tc={4}</author></authors><commentList>${note(0, 'Dana Decoy:&#10;Sure of Wilma?')}${note(1, 'Decoy')}</commentList></comments>`,
      'xl/threadedComments/threadedComment1.xml':
        '<ThreadedComments><threadedComment ref="A2"><text>Sure of Petra?</text></threadedComment></ThreadedComments>',
    };
    const read = await readDraft('a.xlsx', xlsxFile({ May: [['Copy'], ['Words of Quincy']] }, '', parts));
    expect(read.source).toBe('Copy\nWords of Quincy\nSure of Wilma?\nSure of Petra?\n');
    expect(read.posts.map(({ fields }) => fields[0]?.about)).toEqual([undefined, 5, 5]);
  });
});

describe('a workbook that counts days from 1904', () => {
  it('shows its dates and times as they are', async () => {
    const file = xlsxFile({ May: [['Copy'], [44287.5], [0.25]] }, '<workbookPr date1904="1"/>');
    expect((await readDraft('a.xlsx', file)).source).toBe('Copy\n2025-04-02 12:00\n06:00\n');
  });
});

describe('files that cannot be opened', () => {
  const truncated = docxFile([['Words of Wilma']]).subarray(0, 120);
  const encrypted = Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array<number>(600).fill(0),
  ]);
  const bomb = zip({ 'word/document.xml': 'x'.repeat(70 * 1024 * 1024) });
  const lying = withSizes(bomb, 100);

  it.each([
    { name: 'a.docx', file: truncated, says: 'cut off' },
    { name: 'a.xlsx', file: encrypted, says: 'password' },
    { name: 'a.docx', file: bomb, says: 'would unpack to' },
    { name: 'a.docx', file: lying, says: 'would unpack to' },
    { name: 'a.xlsx', file: zip({ 'hello.txt': 'x' }), says: 'no Excel workbook' },
    { name: 'a.odt', file: Uint8Array.from([1, 2, 3]), says: 'damaged' },
  ])('$name: $says', async ({ name, file, says }) => {
    const read = await readDraft(name, file);
    expect(read.posts).toEqual([]);
    expect(read.problems.map((problem) => problem.message).join()).toContain(says);
  });
});

describe('a container whose headers are wrong about sizes', () => {
  it.each([0, 7, 0xfffffff])('is read whole: %d bytes', async (size) => {
    const read = await readDraft('a.docx', withSizes(docxFile([['Words of Wilma']]), size));
    expect(read.problems).toEqual([]);
    expect(allText(read)).toBe('Words of Wilma');
  });

  it('is read behind ZIP64 fields', async () => {
    const file = docxFile([['Words of Wilma']]);
    const view = new DataView(file.buffer, file.byteOffset);
    const entry = view.getUint32(file.length - 6, true);
    const [size, nameLength] = [view.getUint32(entry + 20, true), view.getUint16(entry + 28, true)];
    const extra = new DataView(new ArrayBuffer(12));
    extra.setUint16(0, 1, true);
    extra.setUint16(2, 8, true);
    extra.setBigUint64(4, BigInt(size), true);
    view.setUint32(entry + 20, 0xffffffff, true);
    view.setUint16(entry + 30, 12, true);
    const at = entry + 46 + nameLength;
    const large = [...file.subarray(0, at), ...new Uint8Array(extra.buffer), ...file.subarray(at)];
    expect(allText(await readDraft('a.docx', Uint8Array.from(large)))).toBe('Words of Wilma');
  });
});

/** The container with `size` as unpacked size of its first part, in its directory and before the part. */
function withSizes(container: Uint8Array, size: number): Uint8Array {
  const file = container.slice();
  const view = new DataView(file.buffer);
  const directory = view.getUint32(file.length - 6, true);
  view.setUint32(22, size, true);
  view.setUint32(directory + 24, size, true);
  return file;
}
