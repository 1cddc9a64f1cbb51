import { describe, expect, it } from '@jest/globals';
import { phone } from '../../src/detectors/phone.js';
import { identifiers, marks, subtypes } from './sketch.js';

describe('phone', () => {
  it.each([
    ['Call me at (847) 555-0163.', '(847) 555-0163'],
    ['cell 406.555.0172', '406.555.0172'],
    ['text 2185550163 tonight', '2185550163'],
    ['reach her on 612 five five five 0127', '612 five five five 0127'],
    ['number: 5 5 5, 0 1 2, 3 4 5 6', '5 5 5, 0 1 2, 3 4 5 6'],
    ['Call +44 20 7946 0958 today', '+44 20 7946 0958'],
    ['Office 206-555-0140 ext. 22 works', '206-555-0140 ext. 22'],
    ['left the cell, 555-0173', '555-0173'],
  ])('takes %s', (text, value) => expect(identifiers(phone, text)).toEqual([value]));

  it.each([
    'Version 1.2.3.4567 is out.',
    'Order 847-555-0163 has shipped.',
    'NPI 1234567893 is listed.',
    'Scores were 100 200 3000.',
    'id 907e8825-3534-4a21-9907-8823534aaaaa',
    'Dose 0.555 to 0.1234 mg',
    'MRN 2065550140',
  ])('leaves %s', (text) => expect(identifiers(phone, text)).toEqual([]));
});

describe('phone of the public', () => {
  it.each([
    ['Call or text 988 any time.', '988'],
    ['Text HOME to 741741 for help.', '741741'],
    ['Call 1-800-555-0142 for hours.', '1-800-555-0142'],
    ['dial +18775550142', '+18775550142'],
    ['1-888-GET-WELL is open', '1-888-GET-WELL'],
  ])('is reported in %s, which identifies nobody', (text, value) => {
    expect(marks(phone, text)).toEqual([value]);
    expect(subtypes(phone, text)).toEqual(['hotline']);
    expect(identifiers(phone, text)).toEqual([]);
  });
});
