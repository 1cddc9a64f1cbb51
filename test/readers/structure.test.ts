import { describe, expect, it } from '@jest/globals';
import { allText, find, readDraft } from './support.js';

/** Texts of the posts, in their order. */
async function texts(filePath: string, content: string): Promise<string[]> {
  return (await readDraft(filePath, content)).posts.map((post) => post.text.text);
}

describe('a list of texts', () => {
  it('whose key says that it is a post is read whole', async () => {
    expect(await texts('a.json', '{"thread": ["1/ Meet", "2/ Wilma"]}')).toEqual(['1/ Meet\n\n2/ Wilma']);
  });

  it('that holds a sentence is read whole, without codes and dates', async () => {
    const list = '["The words of Wilma, who came in May", "Born in May", "2025-05-01", "a_1"]';
    const read = ['The words of Wilma, who came in May', 'Born in May'];
    expect(await texts('a.json', `{"x": ${list}}`)).toEqual(read);
    expect(await texts('a.json', `{"text": "Hi", "x": ${list}}`)).toEqual([`Hi\n\n${read.join('\n\n')}`]);
  });

  it('of labels is left alone', async () => {
    expect(await texts('a.json', '{"text": "Hi", "x": ["Spring", "Heart month"]}')).toEqual(['Hi']);
  });
});

describe('columns that are named for a site, a number or a version', () => {
  it('are what their other words say', async () => {
    const header = 'Go live date,Caption (Instagram),FB Copy 2,Final Image 1,Uploaded by,Designer,Ad ID';
    const row = '2025-05-01,Hi Wilma,Hi Quincy,petra-lund.jpg,Dana Decoy,Lee Decoy,Decoy 12';
    const { posts } = await readDraft('a.csv', `${header}\n${row}\n`);
    expect(posts[0]?.text.text).toBe('Hi Wilma\n\nHi Quincy\n\npetra lund');
    expect(posts[0]?.fields.map(({ name, locator }) => [name, locator])).toEqual([
      ['caption', 'column "Caption (Instagram)"'],
      ['body', 'column "FB Copy 2"'],
      ['filename', 'column "Final Image 1"'],
    ]);
    expect(posts[0]?.scheduled).toBe('2025-05-01');
  });

  it("are none where a first row is somebody's post", async () => {
    const { posts } = await readDraft('a.csv', 'Stop by,Words of Wilma\nHi,Words of Quincy\n');
    expect(posts.map((post) => post.fields[0]?.locator)).not.toContain('column "Stop by"');
  });
});

describe('a message inside a message', () => {
  it('is read with its subject', async () => {
    const mail = [
      'Subject: Outer',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: message/rfc822',
      '',
      'From: decoy@example.org',
      'Subject: Words of Wilma',
      '',
      'Body of Quincy',
      '--b--',
    ].join('\r\n');
    const read = await readDraft('a.eml', mail);
    expect(find(read, 'Words of Wilma')).toMatchObject({ line: 8, column: 10, field: 'title' });
    expect(find(read, 'Body of Quincy')).toMatchObject({ line: 10, column: 1, field: 'body' });
    expect(find(read, 'decoy')).toBeUndefined();
  });
});

describe('names of columns that say more than what they hold', () => {
  it('are known without their explanation', async () => {
    const header =
      '"Date - or prompt",Text,"Link(s) - parted by commas","Alt text (max. 125 characters)","Post author"';
    const { posts } = await readDraft(
      'a.csv',
      `${header}\n2025-05-01,Hi,,Wilma,"Dana Decoy of our team here"\n`,
    );
    expect(posts.map((post) => [post.text.text, post.scheduled])).toEqual([['Hi\n\nWilma', '2025-05-01']]);
    expect(posts[0]?.fields[1]).toMatchObject({ name: 'alt' });
  });

  it('are known by what stands last', async () => {
    const link = 'https://example.org/decoy';
    const { posts } = await readDraft('a.csv', `Tweet id,Tweet permalink,Tweet text\n1,${link},Hi Wilma\n`);
    expect(posts.map((post) => post.text.text)).toEqual(['Hi Wilma']);
    expect(await texts('a.json', `{"text": "Hi", "postPermalink": "${link}"}`)).toEqual(['Hi']);
  });
});

describe('a table of which no column is known', () => {
  it('holds no text in cells that name a person or a place beside a sentence', async () => {
    const table = 'ref,say,ok\nK 1,The words of Wilma who came in May,Dana Decoy\nK 2,Hi Petra,\n';
    expect(await texts('a.csv', table)).toEqual(['The words of Wilma who came in May', 'Hi Petra']);
  });
});

describe('a text that is wrapped', () => {
  it('is read whole, with its markup', async () => {
    const body = { format: 'full_html', value: '<p>Hi&nbsp;<b>Wilma</b></p>' };
    expect(await texts('a.json', JSON.stringify({ title: 'Hi', body }))).toEqual(['Hi\n\nHi\u00a0Wilma']);
    const rest = '<p>The&nbsp;<b>words</b>&nbsp;<i>of</i>&nbsp;<b>Wilma</b></p>';
    expect(await texts('a.json', JSON.stringify({ x: rest }))).toEqual(['The\u00a0words\u00a0of\u00a0Wilma']);
  });
});

describe('the words of a button', () => {
  it('are text, the label of a list is not', async () => {
    expect(await texts('a.json', '{"text": "Hi", "cta": {"label": "Read what Wilma said of us"}}')).toEqual([
      'Hi\n\nRead what Wilma said of us',
    ]);
    expect(await texts('a.json', '{"text": "Hi", "label": "Spring"}')).toEqual(['Hi']);
  });
});

describe('the properties of an exported page', () => {
  const page =
    '# Wilma\n\nStatus: Decoy\nOwner: Dana Decoy\nPublish date: May 3, 2025\nCopy: Words of Petra\n\nBody';

  it('are metadata, but for those that are text', async () => {
    const read = await readDraft('a.md', page);
    expect(read.posts.map((post) => [post.text.text, post.scheduled])).toEqual([
      ['Wilma\n\nCopy: Words of Petra\n\nBody', '2025-05-03'],
    ]);
    expect(find(read, 'Petra')).toMatchObject({ line: 6, column: 16 });
  });

  it('stand below the title alone, and nothing but they', async () => {
    for (const text of [page.slice(2), page.replace('Status: Decoy', 'Words of Quincy')]) {
      expect((await texts('a.md', text)).join()).toContain('Dana Decoy');
    }
  });
});

describe('a content calendar in Markdown', () => {
  const rows = '|---|:-:|-----|---|\n| May 3 | Dana Decoy | Words of Wilma | Alt \\| Petra |\n';

  it('holds text in the columns of text', async () => {
    for (const mark of ['', '> ']) {
      const table = `| When | Owner | Copy | Alt |\n${rows}`.replaceAll(/^(?=\|)/gm, mark);
      const read = await readDraft('a.md', `${table}\nOn May 4`);
      expect(read.posts[0]?.text.text.split(/\n+/)).toEqual([
        'When',
        'Owner',
        'Copy',
        'Alt',
        'Words of Wilma',
        'Alt | Petra',
        'On May 4',
      ]);
      expect(find(read, 'Wilma')).toMatchObject({ line: 3, column: 33 + mark.length });
    }
  });

  it('is none where what it tells has dates', async () => {
    expect(allText(await readDraft('a.md', `| Date | Who | Update | x |\n${rows}`))).toContain('May 3');
  });
});

describe('an attachment', () => {
  it('is read by each name that it is given', async () => {
    const headers = 'Content-Type: image/png; name="a.png"\nContent-Disposition: attachment; filename=';
    const mail = (name: string) => `${headers}"${name}"\n\nDecoy`;
    expect(await texts('a.eml', mail('petra-lund.png'))).toEqual(['a\n\npetra lund']);
    expect(await texts('a.eml', mail('a.png'))).toEqual(['a']);
  });
});

describe('a brace of MDX', () => {
  it('behind a backslash is a brace', async () => {
    const read = await readDraft('a.mdx', 'A \\{ Wilma \\} and {Decoy}\n');
    expect(find(read, '{ Wilma }')).toBeDefined();
    expect(allText(read)).not.toContain('Decoy');
  });
});

describe('lines that end with a carriage return alone', () => {
  it('are lines of front matter too', async () => {
    for (const head of [
      'title: Wilma\nslug: decoy',
      'title: |\n  Wilma\nslug: decoy',
      'title: >-\n  Wilma\n# decoy',
    ]) {
      const read = await readDraft('a.md', `---\n${head}\n---\n\nHi\n`.replaceAll('\n', '\r'));
      expect(read.problems).toEqual([]);
      expect(read.posts.map((post) => post.text.text.replaceAll(/\n+/g, ' '))).toEqual(['Wilma Hi']);
      expect(find(read, 'Wilma')?.slice).toBe('Wilma');
    }
    expect(await texts('a.yml', '- text: Wilma\r- text: >\r    Petra\r')).toEqual(['Wilma', 'Petra']);
  });
});

describe('HTML that is commented out', () => {
  it('is read as HTML', async () => {
    const read = await readDraft('a.html', '<p>Hi</p><!-- <p>W<b>il</b>ma &amp; Petra</p> -->');
    expect(read.posts[0]?.text.text).toBe('Hi\n\nWilma & Petra');
    expect(read.posts[0]?.fields[1]?.name).toBe('hidden-comment');
    expect(find(read, 'Petra')).toMatchObject({ line: 1, column: 37 });
  });
});

describe('a drawing in HTML', () => {
  it('is described in a field of its own', async () => {
    const { posts } = await readDraft('a.html', '<p>Hi 12<svg><desc>Wilma waves</desc></svg> and 3');
    expect(posts[0]?.fields.map(({ name }) => name)).toEqual(['body', 'alt']);
    expect(posts[0]?.text.text).toBe('Hi 12 and 3\n\nWilma waves');
  });
});

describe('deleted text of RTF', () => {
  it('is no paragraph, and the last paragraph needs no end', async () => {
    const rtf = String.raw`{\rtf1\ansi Hi\par{\deleted Decoy\par}Words of Wilma}`;
    expect((await readDraft('a.rtf', rtf)).source).toBe('Hi\nWords of Wilma\n');
  });
});

describe('a list of RTF', () => {
  it('holds no text in its marks', async () => {
    const rtf = String.raw`{\rtf1\ansi {\listtext\'b7\tab}Words of Wilma\par}`;
    expect(find(await readDraft('a.rtf', rtf), 'Words of Wilma')).toMatchObject({ line: 1, column: 1 });
  });
});
