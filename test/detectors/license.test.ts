import { describe, expect, it } from '@jest/globals';
import { license } from '../../src/detectors/license.js';
import { identifiers } from './sketch.js';

describe('license', () => {
  it.each([
    ["Found a driver's license M907-2253 in the lobby.", 'M907-2253'],
    ['DL R6081-4427-9135 at the pickup window', 'R6081-4427-9135'],
    ['His CDL TN 604917382 came back', 'TN 604917382'],
    ['passport no. X7719042', 'X7719042'],
    ['license number WK730549', 'WK730549'],
    ['pilot certificate 5907264', '5907264'],
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
