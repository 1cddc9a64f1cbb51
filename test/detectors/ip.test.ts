import { describe, expect, it } from '@jest/globals';
import { ip } from '../../src/detectors/ip.js';
import { identifiers } from './sketch.js';

describe('ip', () => {
  it.each([
    ['Login from 68.41.197.23 at night', '68.41.197.23'],
    ['host 10.61.9.148.', '10.61.9.148'],
    ['2600:1f14:7a2d:5c3::41 hit the portal', '2600:1f14:7a2d:5c3::41'],
    ['addr fe80::1 answered', 'fe80::1'],
    ['IP=203.0.113.81', '203.0.113.81'],
    ['(198.51.100.64)', '198.51.100.64'],
  ])('takes %s', (text, value) => expect(identifiers(ip, text)).toEqual([value]));

  it.each([
    'version 10.15.7.1 is out',
    'Open 10:40:15 today',
    'section 1.2.3.4 applies',
    '256.300.1.1 is no host',
    'Ratio 3.5.1',
    'v2.0.1.9 fixes it',
  ])('leaves %s', (text) => expect(identifiers(ip, text)).toEqual([]));
});
