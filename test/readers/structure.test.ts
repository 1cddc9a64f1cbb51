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
