import { describe, expect, it } from '@jest/globals';
import { solicitation } from '../../src/detectors/solicitation.js';
import { subtypes } from './sketch.js';

describe('solicitation', () => {
  it.each([
    ['Drop your symptoms below!', 'ask'],
    ['Show us a picture of your mole', 'ask'],
    ['Reply with your birthdate', 'ask'],
    ['Please DM us your insurance card', 'ask'],
    ["What's your diagnosis?", 'ask'],
    ['Comparte tus síntomas', 'ask'],
    ['Share your story with us', 'story'],
    ["Please don't share your diagnosis here.", 'negated'],
    ['Never post your MRN.', 'negated'],
    ['Use the patient portal.', 'secure'],
  ])('takes %s as %s', (text, subtype) => expect(subtypes(solicitation, text)).toContain(subtype));

  it.each([
    'The post because of the picture was hidden.',
    'Comment your favorite soup.',
    'We report results to the state.',
  ])('leaves %s', (text) => expect(subtypes(solicitation, text)).toEqual([]));
});
