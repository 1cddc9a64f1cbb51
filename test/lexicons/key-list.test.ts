import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KeyList } from '../../src/lexicons/key-list.js';
import { runs } from '../properties/runs.js';

describe('a list of keys', () => {
  it('finds each of its keys by its place in the order, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ maxLength: 6 })),
        fc.string({ maxLength: 6 }),
        (words, other) => {
          const keys = [...words].sort();
          const list = KeyList.of(keys);
          keys.forEach((key, number) => expect(list.numberOf(key)).toBe(number));
          expect(list.numberOf(other)).toBe(keys.indexOf(other));
        },
      ),
      runs(200),
    );
  });

  it('tells where wild cards stand, of which a lone mark is none', () => {
    const cardsOf = (...keys: string[]) => {
      const { firstCard, endOfCards } = KeyList.of(keys.sort());
      return keys.slice(firstCard, endOfCards);
    };
    expect(cardsOf('12', '<', '<any>', '<num>', '=', 'ward')).toEqual(['<any>', '<num>']);
    expect(cardsOf('<any>')).toEqual(['<any>']);
    expect(cardsOf('12', '<', 'ward')).toEqual([]);
    expect(cardsOf()).toEqual([]);
  });

  it('is empty where it is given nothing', () => {
    expect(KeyList.of([]).numberOf('ward')).toBe(-1);
  });
});
