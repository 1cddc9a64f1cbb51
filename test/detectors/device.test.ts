import { describe, expect, it } from '@jest/globals';
import { device } from '../../src/detectors/device.js';
import { identifiers } from './sketch.js';

describe('device', () => {
  it.each([
    ['Pump serial MM7-448120 was recalled.', 'MM7-448120'],
    ['CPAP SN 23198844120 is due back', '23198844120'],
    ['hearing aid, s/n 20-77431-L', '20-77431-L'],
    ['UDI (01)00812345678906(21)A7712', '01)00812345678906(21)A7712'],
    ['Watch ID 7C:2E:BD:04:19:AA paired', '7C:2E:BD:04:19:AA'],
    ['device ID ZQ7-00418', 'ZQ7-00418'],
  ])('takes %s', (text, value) => expect(identifiers(device, text)).toEqual([value]));

  it.each([
    'Recall: lot 448120A of the sensor',
    'Model number 670G is compatible.',
    'Our new pump lasts 7 days.',
    'Doors open 10:40:15 sharp.',
    'A serial 5K runner',
    'The device costs $400.',
  ])('leaves %s', (text) => expect(identifiers(device, text)).toEqual([]));
});
