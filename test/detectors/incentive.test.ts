import { describe, expect, it } from '@jest/globals';
import { incentive } from '../../src/detectors/incentive.js';
import { subtypes } from './sketch.js';

describe('incentive', () => {
  it.each([
    ['Win a gift card!', 'reward'],
    ['20% off', 'reward'],
    ['free whitening', 'reward'],
    ['leave us a review', 'review'],
    ['five stars', 'review'],
  ])('takes %s as %s', (text, subtype) => expect(subtypes(incentive, text)).toContain(subtype));

  it.each(['The stairs are clean.', 'Bring water.'])('leaves %s', (text) =>
    expect(subtypes(incentive, text)).toEqual([]),
  );
});
