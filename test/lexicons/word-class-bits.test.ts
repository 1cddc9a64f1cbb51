import { describe, expect, it } from '@jest/globals';
import { readClassBits } from '../../src/lexicons/word-class-bits.js';

describe('classes of words as bits', () => {
  const classes = readClassBits(['[kin]\nmom twin\n[noun]\ntwin', '[eponym]\ncrohn twin\n[other]\nmom'], {
    kin: 1,
    noun: 2,
    eponym: 4,
  });

  it('hold the bit of each class of a word, over all files', () => {
    expect(classes.get('twin')).toBe(7);
    expect(classes.get('crohn')).toBe(4);
  });

  it('leave out classes without a bit and words that no class holds', () => {
    expect(classes.get('mom')).toBe(1);
    expect(classes.get('other')).toBeUndefined();
  });
});
