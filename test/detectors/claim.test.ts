import { describe, expect, it } from '@jest/globals';
import { claim } from '../../src/detectors/claim.js';
import { subtypes } from './sketch.js';

describe('claim', () => {
  it.each([
    ['Results guaranteed!', 'guarantee'],
    ['100% effective', 'guarantee'],
    ['painless', 'guarantee'],
    ['a miracle', 'cure'],
    ['cures migraines', 'cure'],
    ['best dentist in the state', 'superlative'],
    ["We can't guarantee results.", 'denied'],
    ['results may vary', 'denied'],
    ['100% of proceeds go to the shelter', 'denied'],
  ])('takes %s as %s', (text, subtype) => expect(subtypes(claim, text)).toContain(subtype));

  it.each(['The soup is good.', 'Open all day.'])('leaves %s', (text) =>
    expect(subtypes(claim, text)).toEqual([]),
  );
});
