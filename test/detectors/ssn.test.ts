import { describe, expect, it } from '@jest/globals';
import { ssn } from '../../src/detectors/ssn.js';
import { identifiers } from './sketch.js';

describe('ssn', () => {
  it.each([
    ['SSN 412-00-7716 on the form', '412-00-7716'],
    ['her number 912 - 44 - 0087 was read out', '912 - 44 - 0087'],
    ['ssn ending 8812', '8812'],
    ['soc xxx-xx-7730', 'xxx-xx-7730'],
    ['social 900661234', '900661234'],
    [
      'she said nine, zero, one, seven, seven, three, three, one, oh',
      'nine, zero, one, seven, seven, three, three, one, oh',
    ],
    ["078-05-1120 is still somebody's paste", '078-05-1120'],
  ])('takes %s', (text, value) => expect(identifiers(ssn, text)).toEqual([value]));

  it.each([
    'MRN 123-45-6789 is a chart number.',
    'Follow us on social in 2024.',
    'Ticket 123-45-678 is closed.',
    'Call 412-555-0177.',
    'ratio 100 20 3000x',
    '000-00-0000 is a blank form',
  ])('leaves %s', (text) => expect(identifiers(ssn, text)).toEqual([]));
});
