import { describe, expect, it } from '@jest/globals';
import { segment, splitWords } from '../../src/text/split-words.js';

describe('words of a run', () => {
  it('part at humps, digits and joiners', () => {
    expect(splitWords('TeamHarperLin')).toEqual(['team', 'harper', 'lin']);
    expect(splitWords('saveMORELives2024')).toEqual(['save', 'more', 'lives', '2024']);
    expect(splitWords('quiet_river')).toEqual(['quiet', 'river']);
  });

  it('are those that cost least where the run is in one case', () => {
    const words = new Set(['team', 'harper', 'lin', 'tea', 'harp']);
    const cost = (word: string): number => (words.has(word) ? 3 : 8 + 3 * word.length);
    expect(segment('TeamHarperLin', cost, 3)).toEqual(['team', 'harper', 'lin']);
    expect(segment('', cost, 3)).toEqual([]);
  });

  it('are the same however many of them are priced', () => {
    const cost = (word: string): number => (word.length === 3 ? 4 : 5 + word.length);
    for (const run of ['abc', 'abcdef', 'abcdefgh', 'abcdefghijklmnopqrstuvwxyz'])
      expect(segment(run, cost, 4)).toEqual(segment(run, cost, 0));
  });
});
