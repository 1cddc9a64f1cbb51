import { describe, expect, it } from '@jest/globals';
import { fax } from '../../src/detectors/fax.js';
import { identifiers } from './sketch.js';

describe('fax', () => {
  it.each([
    ['Fax 206-555-0140 for records', '206-555-0140'],
    ['fax number: (847) 555-0163', '(847) 555-0163'],
    ['send a fax to 406.555.0172', '406.555.0172'],
    ['Fax #: 312-555-0188', '312-555-0188'],
    ['fx 2185550163', '2185550163'],
    ['Fax records to 987-654-3210', '987-654-3210'],
  ])('takes %s', (text, value) => expect(identifiers(fax, text)).toEqual([value]));

  it.each([
    'Fax it before 5.',
    'We fax 200 pages a day.',
    'Phone 206-555-0140',
    'No fax in 2024',
    'fax machine 3',
    'The fax costs $120.',
  ])('leaves %s', (text) => expect(identifiers(fax, text)).toEqual([]));
});
