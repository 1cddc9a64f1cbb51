import { describe, expect, it } from '@jest/globals';
import { kin } from '../../src/detectors/kin.js';
import { subtypes } from './sketch.js';

describe('kin', () => {
  it.each([
    ['his daughter brought pie', 'child'],
    ['Mom of three, tired', 'parent'],
    ['Her husband drove.', 'spouse'],
    ["my wife's brother", 'sibling'],
    ['Grandma danced.', 'grandparent'],
    ['su hijo salió bien', 'child'],
    ['abuela is home', 'grandparent'],
    ['two grandkids at the door', 'other'],
    ['Wife at the bedside', 'mention'],
    ['her nephew called', 'other'],
  ])('takes %s as %s', (text, subtype) => expect(subtypes(kin, text)).toContain(subtype));

  it.each(['The committee met.', 'North Hospital is in Ohio.'])('leaves %s', (text) =>
    expect(subtypes(kin, text)).toEqual([]),
  );
});
