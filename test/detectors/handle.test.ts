import { describe, expect, it } from '@jest/globals';
import { handle } from '../../src/detectors/handle.js';
import { identifiers } from './sketch.js';

describe('handle', () => {
  it.each([
    ['Thanks @quiet_river for coming in', '@quiet_river'],
    ['user rowboatpat is the one', 'rowboatpat'],
    ['u/hollow_reed asked', 'u/hollow_reed'],
    ['BamaPatty77 left a review', 'BamaPatty77'],
    ['To StillWalkingHome, you were seen here', 'StillWalkingHome'],
    ['ask pat_k_44 about it', 'pat_k_44'],
  ])('takes %s', (text, value) => expect(identifiers(handle, text)).toEqual([value]));

  it.each([
    'Follow @MayoClinicHospital for more.',
    'COVID19 cases fell.',
    'See file_name.jpg',
    'Pay at the desk',
    'MyChart is down',
    '{{first_name}}, see you soon',
    'HealthCare and PayPal',
  ])('leaves %s', (text) => expect(identifiers(handle, text)).toEqual([]));
});
