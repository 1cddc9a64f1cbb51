import { describe, expect, it } from '@jest/globals';
import { WordListReader } from '../../src/lexicons/word-list-reader.js';

const FIELD = { shift: 4, mask: 15, buckets: 'AB' };

describe('a reader of word lists', () => {
  it('gives the words in their order, and for each its bucket where the field has it', () => {
    const reader = new WordListReader('annB\nann leeA\n', FIELD);
    expect([reader.word, reader.take()]).toEqual(['ann', 2 << 4]);
    expect([reader.word, reader.take()]).toEqual(['ann lee', 1 << 4]);
    expect(reader.word).toBeUndefined();
  });

  it('has no word where the list is empty', () => {
    expect(new WordListReader('', FIELD).word).toBeUndefined();
  });

  it('says where a list is not sorted, and where a bucket is none', () => {
    expect(() => new WordListReader('boA\nannA\n', FIELD).take()).toThrow('not sorted: bo');
    expect(() => new WordListReader('annA\nannB\n', FIELD).take()).toThrow('not sorted: ann');
    expect(() => new WordListReader('annC\n', FIELD).take()).toThrow('cannot have: ann');
  });
});
