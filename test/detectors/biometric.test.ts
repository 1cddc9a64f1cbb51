import { describe, expect, it } from '@jest/globals';
import { biometric } from '../../src/detectors/biometric.js';
import { identifiers } from './sketch.js';

describe('biometric', () => {
  it.each([
    ['They scanned her fingerprints at intake.', 'fingerprints'],
    ['his retinal scan leaked', 'retinal scan'],
    ["the patient's voiceprint", 'voiceprint'],
    ['a DNA profile of the donor', 'DNA profile'],
    ['her iris scan', 'iris scan'],
    ['their facial recognition data', 'facial recognition data'],
  ])('takes %s', (text, value) => expect(identifiers(biometric, text)).toEqual([value]));

  it.each([
    'Fingerprint login is here.',
    'We now use iris scans at the door.',
    'Palm scan check-in is fast.',
    'Face the camera.',
    'Voice your opinion.',
    'Facial pain clinic opens Monday.',
  ])('leaves %s', (text) => expect(identifiers(biometric, text)).toEqual([]));
});
