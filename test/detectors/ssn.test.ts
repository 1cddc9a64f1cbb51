import { describe, expect, it } from '@jest/globals';
import { ssn } from '../../src/detectors/ssn.js';
import { identifiers } from './sketch.js';

describe('ssn', () => {
  it.each([
    ['SSN 531-62-8094 on the form', '531-62-8094'],
    ['her number 934 - 71 - 0062 was read out', '934 - 71 - 0062'],
    ['ssn ending 3947', '3947'],
    ['soc xxx-xx-5186', 'xxx-xx-5186'],
    ['social 900452817', '900452817'],
    [
      'she said seven, oh, four, two, eight, eight, one, six, three',
      'seven, oh, four, two, eight, eight, one, six, three',
    ],
    ['The form says SSN 212-49-3456.', '212-49-3456'],
    ['SSN 000-12-3456 was typed twice', '000-12-3456'],
    ['his SSN: 666-41-9023', '666-41-9023'],
    ['social security number 987-65-4321', '987-65-4321'],
    ['ITIN 934-71-0062', '934-71-0062'],
    ["078-05-1120 is still somebody's paste", '078-05-1120'],
  ])('takes %s', (text, value) => expect(identifiers(ssn, text)).toEqual([value]));

  it.each([
    'MRN 123-45-6789 is a chart number.',
    'Follow us on social in 2024.',
    'Ticket 123-45-678 is closed.',
    'Call 412-555-0177.',
    'Our tax ID is 84-3170265.',
    'Tax ID number: 843170265',
    'EIN 843-17-0265 is on the W-9.',
    'The tin 843170265',
    '666-41-9023 without a word',
    'SSN 111-11-1111',
    'ratio 100 20 3000x',
    '000-00-0000 is a blank form',
  ])('leaves %s', (text) => expect(identifiers(ssn, text)).toEqual([]));
});
