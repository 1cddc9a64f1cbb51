import { describe, expect, it } from '@jest/globals';
import { mrn } from '../../src/detectors/mrn.js';
import { identifiers } from './sketch.js';

describe('mrn', () => {
  it.each([
    ['Pulled MRN 00596213 by mistake.', '00596213'],
    ['Chart no. 27-84160 is still open.', '27-84160'],
    ['Her medical record number is BG-77120.', 'BG-77120'],
    ['Encounter 40091834 was coded twice.', '40091834'],
    ['Specimen label: accession S25-1187, right breast.', 'S25-1187'],
    ['mrn#KT98165 needs a callback', 'KT98165'],
    ['Scan shows MRN00617590 in the corner.', 'MRN00617590'],
  ])('takes %s', (text, value) => expect(identifiers(mrn, text)).toEqual([value]));

  it.each([
    'We set a new record in 2024 for flu shots.',
    'Charts are reviewed every 30 days.',
    'An MRI in 2024 costs less than you think.',
    'In case 3 people ask, we open at 8.',
    'The record 1,200 runners came out.',
    'Call the patient: 614-555-0147.',
    'The number of the patient: 123-45-6789.',
    'Encounter 5 new providers at our fair.',
  ])('leaves %s', (text) => expect(identifiers(mrn, text)).toEqual([]));
});
