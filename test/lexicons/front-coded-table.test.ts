import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FrontCodedTable, frontCode } from '../../src/lexicons/front-coded-table.js';
import { runs } from '../properties/runs.js';

function tableOf(words: readonly string[], numbers = words.map((_, index) => index)): FrontCodedTable {
  return new FrontCodedTable(frontCode(words, numbers));
}

/** Few letters, so that words share beginnings and heads; more of them than a block holds. */
const WORD = fc.string({ unit: fc.constantFrom(' ', 'a', 'b', 'z'), maxLength: 9 });

describe('a front-coded table', () => {
  it('finds the number of each of its words, and nothing else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(WORD, { maxLength: 300 }), WORD, (words, other) => {
        const sorted = [...words].sort();
        const table = tableOf(sorted);
        sorted.forEach((word, number) => expect(table.numberOf(word)).toBe(number));
        expect(table.numberOf(other)).toBe(sorted.indexOf(other));
      }),
      runs(100),
    );
  });

  it('takes numbers of one byte and of two', () => {
    const numbers = [0, 127, 128, 255, 256, 32_767];
    const words = numbers.map((_, index) => `word ${String(index)}`);
    const table = tableOf(words, numbers);
    expect(words.map((word) => table.numberOf(word))).toEqual(numbers);
  });

  it('takes no character for the number of a word', () => {
    const table = tableOf(['ann', 'bo'], [0x70, 3]);
    for (const word of ['ann\u{f0}', 'ann\u{f0}b', 'bo\u{83}', '\u{2014}', '\u{80}'])
      expect(table.numberOf(word)).toBe(-1);
  });

  it('is empty where it is given nothing', () => {
    expect(tableOf([]).numberOf('')).toBe(-1);
    expect(tableOf([]).numberOf('ward')).toBe(-1);
  });

  it('says which word is too long for it', () => {
    expect(() => tableOf(['x'.repeat(31)])).toThrow('too long for the table: xxx');
  });
});
