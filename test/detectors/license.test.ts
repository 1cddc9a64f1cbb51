import { describe, expect, it } from '@jest/globals';
import { license } from '../../src/detectors/license.js';
import { identifiers } from './sketch.js';

describe('license', () => {
  it.each([
    ["Found a driver's license D418-6620 in the lobby.", 'D418-6620'],
    ['DL K5529-0183-7746 at the pickup window', 'K5529-0183-7746'],
    ['His CDL TN 118840276 came back', 'TN 118840276'],
    ['passport no. X7719042', 'X7719042'],
    ['license number TL482913', 'TL482913'],
    ['pilot certificate 3382910', '3382910'],
  ])('takes %s', (text, value) => expect(identifiers(license, text)).toEqual([value]));

  it.each([
    'Our nurses are licensed in 12 states.',
    'License renewal is due in 2025.',
    'A license to practice 3 specialties',
    'License plates are checked at gate 2.',
    'Permit parking until 2026.',
    'We issue 400 certificates a year.',
  ])('leaves %s', (text) => expect(identifiers(license, text)).toEqual([]));
});
