import { describe, expect, it } from '@jest/globals';
import { image } from '../../src/detectors/image.js';
import { subtypes } from './sketch.js';

describe('image', () => {
  it.each([
    ['Swipe for more', 'pointer'],
    ['Look at those toes!', 'pointer'],
    ['Before and after!', 'before-after'],
    ['before & after pics', 'before-after'],
    ['Her x-ray is wild.', 'clinical-view'],
    ['wound pics', 'clinical-view'],
    ['A photo of our youngest fan', 'person-in-picture'],
    ['grinning boy holding a puppy', 'person-in-picture'],
    ['new photos on the site', 'mention'],
  ])('takes %s as %s', (text, subtype) => expect(subtypes(image, text)).toContain(subtype));

  it.each(['The library opens at ten.', 'Fresh bread today.'])('leaves %s', (text) =>
    expect(subtypes(image, text)).toEqual([]),
  );
});
