import { describe, expect, it } from '@jest/globals';
import { consent } from '../../src/detectors/consent.js';
import { subtypes } from './sketch.js';

describe('consent', () => {
  it.each([
    ['Posted with his permission.', 'informal'],
    ['She told us we may post it.', 'informal'],
    ['Dad gave us the green light.', 'informal'],
    ["mom's totally okay with us posting", 'informal'],
    ['he gave a thumbs up', 'informal'],
    ['With written authorization.', 'written'],
    ['signed release on file', 'written'],
    ['signed consent form', 'written'],
  ])('takes %s as %s', (text, subtype) => expect(subtypes(consent, text)).toContain(subtype));

  it.each(['The form is blue.', 'Call by phone.', 'He nodded off.'])('leaves %s', (text) =>
    expect(subtypes(consent, text)).toEqual([]),
  );
});
