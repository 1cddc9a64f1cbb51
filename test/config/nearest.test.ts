import { describe, expect, it } from '@jest/globals';
import { didYouMean } from '../../src/config/nearest.js';

describe('didYouMean', () => {
  it.each([
    ['no-snn', ['no-ssn', 'no-geotag'], ' Did you mean "no-ssn"?'],
    ['Strict', ['strict'], ' Did you mean "strict"?'],
    ['replys', ['replies', 'strict'], ' Did you mean "replies"?'],
    ['xyzzy', ['strict', 'replies'], ''],
    ['anything', [], ''],
  ])('%s of %j', (typed, candidates, expected) => {
    expect(didYouMean(typed, candidates)).toBe(expected);
  });
});
