import { describe, expect, it } from '@jest/globals';
import { find, readDraft } from './support.js';

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
