import { describe, expect, it } from '@jest/globals';
import { stemOf } from '../../src/roles/stem.js';

describe('the stem of a word', () => {
  it.each([
    ['admits', 'admit'],
    ['admitted', 'admit'],
    ['admitting', 'admit'],
    ['nurses', 'nurs'],
    ["nurse's", 'nurs'],
    ['kindly', 'kind'],
    ['smaller', 'smal'],
    ['smallest', 'smal'],
    ['wishes', 'wish'],
    ['taxis', 'tax'],
    ['lyric', 'lyric'],
    ['sings', 'sing'],
    ['beds', 'beds'],
    ['edges', 'edg'],
  ])('%s is %s', (word, stem) => expect(stemOf(word)).toBe(stem));
});
