import { describe, expect, it } from '@jest/globals';
import { ip } from '../../src/detectors/ip.js';
import { identifiers } from './sketch.js';

describe('ip', () => {
  it.each([
    ['Login from 73.162.88.214 at night', '73.162.88.214'],
    ['host 10.44.7.212.', '10.44.7.212'],
    ['2607:fb90:4c1e:90a::88 hit the portal', '2607:fb90:4c1e:90a::88'],
    ['addr fe80::1 answered', 'fe80::1'],
    ['IP=203.0.113.47', '203.0.113.47'],
    ['(198.51.100.23)', '198.51.100.23'],
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
