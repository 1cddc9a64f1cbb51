import { describe, expect, it } from '@jest/globals';
import { find, readDraft } from './support.js';

/** Texts of the posts that JSON holds. */
async function texts(value: unknown): Promise<string[]> {
  return (await readDraft('a.json', JSON.stringify(value))).posts.map((post) => post.text.text);
}

describe('a document that an editor keeps as a tree', () => {
  it('of Contentful is one text, also below a language', async () => {
    const text = (value: string) => ({ nodeType: 'text', value, marks: [] });
    const link = {
      nodeType: 'hyperlink',
      data: { uri: 'https://example.org' },
      content: [text('came in May')],
    };
    const content = [
      { nodeType: 'paragraph', content: [text('Wilma '), link, text('.')] },
      { nodeType: 'unordered-list', content: [{ nodeType: 'list-item', content: [text('Petra')] }] },
    ];
    const body = { 'en-US': { nodeType: 'document', data: {}, content } };
    expect(await texts({ fields: { title: { 'en-US': 'Hi' }, body } })).toEqual([
      'Hi\n\nWilma came in May.\n\nPetra',
    ]);
  });

  it('of ProseMirror holds words that are cut in two, pictures and the targets of links', async () => {
    const bold = [{ type: 'bold' }];
    const link = [{ type: 'link', attrs: { href: 'mailto:wilma@example.org' } }];
    const content = [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Hi' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', marks: bold, text: 'Wil' },
          { type: 'text', text: 'ma' },
          { type: 'hardBreak' },
          { type: 'text', marks: link, text: 'write' },
        ],
      },
      { type: 'image', attrs: { src: 'a.png', alt: 'Wilma waves' } },
      { type: 'codeBlock', content: [{ type: 'text', text: 'Decoy' }] },
    ];
    expect(await texts({ type: 'doc', content })).toEqual([
      'Hi\n\nWilma\nwrite\n\nwilma@example.org\n\nWilma waves',
    ]);
  });

  it('of Lexical, Sanity, Slate and Quill is one text', async () => {
    const leaves = [{ text: 'Our ' }, { text: 'Wilma', bold: true }, { text: ' waves' }];
    const lexical = leaves.map((leaf) => ({ ...leaf, type: 'text', format: 0 }));
    const sanity = leaves.map((leaf) => ({ ...leaf, _type: 'span', marks: [] }));
    const documents = [
      { root: { type: 'root', children: [{ type: 'paragraph', children: lexical }] } },
      [{ _type: 'block', _key: 'a', style: 'normal', children: sanity }],
      [{ type: 'paragraph', children: leaves }],
      { ops: leaves.map(({ text, ...attributes }) => ({ insert: text, attributes })) },
    ];
    for (const body of documents) expect(await texts({ id: 'a', body })).toEqual(['Our Wilma waves']);
  });

  it('is none where a list holds posts', async () => {
    const post = (text: string) => ({ type: 'post', content: [{ type: 'text', text }] });
    expect(await texts({ posts: [post('Words of Wilma'), post('Words of Petra')] })).toEqual([
      'Words of Wilma',
      'Words of Petra',
    ]);
    expect(await texts([{ text: 'Words of Wilma' }, { text: 'Words of Petra' }])).toHaveLength(2);
  });

  it('is read where it stands', async () => {
    const source = '{"body": {"type": "doc", "content": [{"type": "text", "text": "Our Wilm\\u00e4"}]}}';
    expect(find(await readDraft('a.json', source), 'Wilmä')).toMatchObject({ line: 1, column: 68 });
  });
});
