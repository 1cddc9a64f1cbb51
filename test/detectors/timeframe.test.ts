import { describe, expect, it } from '@jest/globals';
import { timeframe } from '../../src/detectors/timeframe.js';
import { subtypes } from './sketch.js';

describe('timeframe', () => {
  it.each([
    ['Last night was long.', 'recent'],
    ['this morning he walked', 'recent'],
    ['worst thing on my shift', 'shift'],
    ['after 12 days he spoke', 'duration'],
    ['61 hours of labor', 'duration'],
    ['six weeks later she ran', 'duration'],
    ['at 3 am the pager rang', 'clock'],
    ['since Easter', 'season'],
    ['every Tuesday she knits', 'weekday'],
  ])('takes %s as %s', (text, subtype) => expect(subtypes(timeframe, text)).toContain(subtype));

  it.each(['What a busy place.', 'It takes an hour.', 'The soup is hot.'])('leaves %s', (text) =>
    expect(subtypes(timeframe, text)).toEqual([]),
  );
});
