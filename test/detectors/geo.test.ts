import { describe, expect, it } from '@jest/globals';
import { geo } from '../../src/detectors/geo.js';
import { identifiers } from './sketch.js';

describe('geo', () => {
  it.each([
    ['Found at 46.8703, -113.9941 by the river', '46.8703, -113.9941'],
    ['46.5958 N, 112.0270 W', '46.5958 N, 112.0270 W'],
    ['plus code 8QJ2+V4 Millbrook', '8QJ2+V4'],
    ['https://maps.app.goo.gl/x7Yz', 'https://maps.app.goo.gl/x7Yz'],
    ['📍 Harbor Pines', '📍 Harbor Pines'],
    ['///filled.count.soap', '///filled.count.soap'],
  ])('takes %s', (text, value) => expect(identifiers(geo, text)).toEqual([value]));

  it.each([
    'Rates of 4.5, 6.75 percent',
    '100+20 people',
    'hemoglobin 12.1, 13.4',
    'p = 0.041, 0.052',
    'He ran 3.1 miles',
    '$46.8703',
  ])('leaves %s', (text) => expect(identifiers(geo, text)).toEqual([]));
});
