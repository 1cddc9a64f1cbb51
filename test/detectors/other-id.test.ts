import { describe, expect, it } from '@jest/globals';
import { otherId } from '../../src/detectors/other-id.js';
import { identifiers } from './sketch.js';

describe('other-id', () => {
  it.each([
    ['Mr. Lowe in room 412 fell.', 'room 412'],
    ['Bed 9 coded twice tonight.', 'Bed 9'],
    ['She is stable in PICU 6.', 'PICU 6'],
    ['He moved to 4 West after surgery.', '4 West'],
    ['trial subject no. 0893 withdrew', '0893'],
    ['Rx 3650482 was picked up', '3650482'],
    ['The label on the scan reads E-00573016.', 'E-00573016'],
    ['the lady in 231 woke at night', '231'],
    ['Bay 3 wants water', 'Bay 3'],
  ])('takes %s', (text, value) => expect(identifiers(otherId, text)).toEqual([value]));

  it.each([
    'Join us in Room 118 for a free class.',
    'Conference room 4 is booked.',
    'Visit us at 120 Main Street, Suite 200.',
    'Study NCT04280705 is recruiting.',
    'SARS-CoV-2 and COVID-19',
    'The 2018-2019 flu season',
    'We have 12 beds or 14.',
    'Call 988 in 2024',
    'J Cancer 2019: 1407-1416',
  ])('leaves %s', (text) => expect(identifiers(otherId, text)).toEqual([]));
});
