import { describe, expect, it } from '@jest/globals';
import { fold } from '../../src/lexicons/fold.js';
import { givenNameFrequency } from '../../src/lexicons/given-names.js';
import { beginsPlace, isCounty, isStreetType, placeSize, regionKind } from '../../src/lexicons/places.js';
import { surnameFrequency } from '../../src/lexicons/surnames.js';
import { readWordClasses } from '../../src/lexicons/word-class-file.js';
import { isCommonWord, wordUse } from '../../src/lexicons/words.js';

describe('the word tables', () => {
  it('know frequent names from rare ones and from words', () => {
    expect(givenNameFrequency('maria')).toBeGreaterThan(givenNameFrequency('ximena'));
    expect(givenNameFrequency('stethoscope')).toBe(0);
    expect(surnameFrequency('garcia')).toBeGreaterThan(surnameFrequency('kowalczyk'));
    expect(surnameFrequency('colonoscopy')).toBe(0);
    expect([givenNameFrequency('michael'), surnameFrequency('smith'), wordUse('the').frequency]).toEqual([
      9, 9, 10,
    ]);
  });

  it('tell words that are mostly small from words that are also names', () => {
    expect(isCommonWord('hope')).toBe(true);
    expect(isCommonWord('grace')).toBe(false);
    expect(wordUse('grace')).toMatchObject({ capitalised: true });
    expect(wordUse('okonkwo')).toEqual({ frequency: 0, capitalised: false });
  });

  it('know towns, states, countries and street types', () => {
    expect(placeSize('chicago')).toBeGreaterThan(placeSize('ely'));
    expect(placeSize('st paul')).toBeGreaterThan(0);
    expect(['st', 'new', 'santa'].map(beginsPlace)).toEqual([true, true, true]);
    expect(['chart', 'sain', 'tuesday', 'zz', ''].map(beginsPlace)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(regionKind('new mexico')).toBe('state');
    expect(regionKind('nv')).toBe('state-abbreviation');
    expect(regionKind('guatemala')).toBe('country');
    expect(regionKind('chicago')).toBeUndefined();
    expect(isCounty('cook')).toBe(true);
    expect(isStreetType('blvd')).toBe(true);
  });
});

describe('fold', () => {
  it.each([
    ['Xiména', 'ximena'],
    ['SØRBY', 'sorby'],
    ['Łukasz', 'lukasz'],
    ["O'Neill", "o'neill"],
  ])('writes %s as %s', (text, key) => expect(fold(text)).toBe(key));
});

describe('a file of word classes', () => {
  it('gives the words of each class and skips comments', () => {
    const classes = readWordClasses('# why\n[title]\nmr mrs\ndr\n[kin]\nson\n');
    expect([...(classes.get('title') ?? [])]).toEqual(['mr', 'mrs', 'dr']);
    expect([...(classes.get('kin') ?? [])]).toEqual(['son']);
  });
});
