import { describe, expect, it } from '@jest/globals';
import { device } from '../../src/detectors/device.js';
import { identifiers } from './sketch.js';

describe('device', () => {
  it.each([
    ['Pump serial PQ3-750936 was recalled.', 'PQ3-750936'],
    ['CPAP SN 60417793582 is due back', '60417793582'],
    ['hearing aid, s/n 58-20694-R', '58-20694-R'],
    ['UDI (01)00812345678906(21)A7712', '01)00812345678906(21)A7712'],
    ['Watch ID 3A:91:5F:C6:08:D2 paired', '3A:91:5F:C6:08:D2'],
    ['device ID VN5-00962', 'VN5-00962'],
  ])('takes %s', (text, value) => expect(identifiers(device, text)).toEqual([value]));

  it.each([
    'Recall: lot 750936A of the sensor',
    'Model number 670G is compatible.',
    'Our new pump lasts 7 days.',
    'Doors open 10:40:15 sharp.',
    'A serial 5K runner',
    'The device costs $400.',
  ])('leaves %s', (text) => expect(identifiers(device, text)).toEqual([]));
});
