import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seed } from '../properties/runs.js';
import { readerFor } from '../../src/readers/index.js';
import type { DraftBlock, Reader } from '../../src/readers/reader.js';
import { LineTable } from '../../src/text/line-table.js';

async function readerOf(filePath: string): Promise<Reader> {
  const reader = await readerFor(filePath)?.load();
  if (!reader || !('read' in reader)) throw new Error('no reader of text');
  return reader;
}

/** Text, locator and place of every post, wherever it was read from. */
function places(block: Pick<DraftBlock, 'posts' | 'source' | 'firstLine'>): unknown[] {
  const lines = new LineTable(block.source);
  return block.posts.map(({ text, locator }) => {
    const { line, column } = lines.position(text.sourceRange({ start: 0, end: text.text.length }).start);
    return [text.text, locator, line + block.firstLine - 1, column];
  });
}

const ROW = fc.constantFrom(
  '1,"Words of ""Wilma"",\r\nand so on"',
  '2,Quincy',
  '',
  '3,"x"',
  '4,"Words\rof\nNadia"',
);
const LINE = fc.constantFrom('{"text":"Words of Wilma"}', '', '{"caption":"Quincy"}', '"Words"');

describe.each([
  { filePath: 'a.csv', head: 'id,copy', part: ROW },
  { filePath: 'a.jsonl', head: '"Head"', part: LINE },
])('a stream of $filePath', ({ filePath, head, part }) => {
  it('gives the posts and places that reading the whole file gives, wherever chunks are cut', async () => {
    const reader = await readerOf(filePath);
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 12 }),
        fc.integer({ min: 5_000, max: 70_001 }),
        (parts, size) => {
          const rows = new Array<string[]>(Math.ceil(100_000 / (parts.join('').length + 20)))
            .fill(parts)
            .flat();
          const source = [head, ...rows].join('\r\n');
          const stream = reader.stream?.({ filePath });
          const blocks: DraftBlock[] = [];
          for (let at = 0; at < source.length; at += size)
            blocks.push(...(stream?.write(source.slice(at, at + size)) ?? []));
          blocks.push(...(stream?.end() ?? []));
          const whole = { source, firstLine: 1, ...reader.read(source, { filePath }) };
          expect(blocks.flatMap(places)).toEqual(places(whole));
          expect(blocks.map((block) => block.source).join('')).toBe(source);
        },
      ),
      { numRuns: 4, seed },
    );
  });
});

describe('a quote that nothing closes', () => {
  it('is a problem, and the rows behind it are read', async () => {
    const reader = await readerOf('a.csv');
    const { posts, problems } = reader.read('copy\n"Words of Wilma\nWords of Quincy\n', {
      filePath: 'a.csv',
    });
    expect(posts.map((post) => post.text.text)).toEqual(['Words of Wilma', 'Words of Quincy']);
    expect(problems).toEqual([{ message: 'the quote that opens here is never closed', offset: 5 }]);
  });
});
