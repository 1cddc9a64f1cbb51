import { describe, expect, it } from '@jest/globals';
import { MaskedWord } from '../../src/roles/masked-word.js';

describe('a masked word', () => {
  it('is a cue with that of its stem, and begins those of two words', () => {
    const { part, stem, besideNext, apart } = new MaskedWord('admitted');
    expect([part, stem, besideNext, apart].map((cue) => cue?.text)).toEqual([
      'admitted',
      'stem:admit',
      'admitted ',
      'admitted _ ',
    ]);
  });
});
