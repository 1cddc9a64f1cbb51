import { describe, expect, it } from '@jest/globals';
import { characteristic } from '../../src/detectors/characteristic.js';
import { subtypes } from './sketch.js';

describe('characteristic', () => {
  it.each([
    ['the head cook at Bayside Grill', 'occupation'],
    ['A retired tugboat pilot came.', 'occupation'],
    ['The mayor stopped by.', 'occupation'],
    ['Rosa, beekeeper, sings.', 'occupation'],
    ['a beadworker at Twin Forks', 'occupation'],
    ['the pastor of Grace Chapel', 'occupation'],
    ['the only harpist in the county', 'unique'],
    ['the oldest twins of our town', 'unique'],
    ['triplets', 'unique'],
    ['hurt in the mill fire', 'event'],
    ['It was on the news.', 'event'],
    ['he wears number 12 for the Hawks', 'membership'],
    ['a junior at Larkin High', 'membership'],
    ['a couple who run the rink', 'owner'],
    ['a tattoo of a heron', 'appearance'],
    ['the red-haired one', 'appearance'],
    ['our pediatric nurse', 'provider'],
    ['Coach Bellamy spoke.', 'title'],
  ])('takes %s as %s', (text, subtype) => expect(subtypes(characteristic, text)).toContain(subtype));

  it.each(['Eat more fruit.', 'The number at Bayside Clinic is new.', 'The center for Healthy Aging opens.'])(
    'leaves %s',
    (text) => expect(subtypes(characteristic, text)).toEqual([]),
  );
});
