import { describe, expect, it } from '@jest/globals';
import { mrn } from '../../src/detectors/mrn.js';
import { ssn } from '../../src/detectors/ssn.js';
import { otherRole } from '../../src/roles/other-role.js';
import { sceneOf } from '../detectors/sketch.js';

function roles(text: string): string[] {
  const scene = sceneOf(text, [mrn, ssn]);
  return [...scene.entities('mrn'), ...scene.entities('ssn')].map((entity) => otherRole(scene, entity).role);
}

describe('the role of a number', () => {
  it.each([
    'The dummy chart on the slide has MRN 4418207.',
    'We teach with a fictional patient, MRN 4418207.',
    'Type a placeholder such as SSN 512-44-9087 there.',
    'MRN 4418207 is our test patient.',
    'Use the made-up SSN 512-44-9087 in drills.',
  ])('is hypothetical in %s', (text) => expect(roles(text)).toEqual(['hypothetical']));

  it.each([
    'Her test results are under MRN 4418207.',
    'The blood sample of MRN 4418207 was lost.',
    'A good example of this is MRN 4418207.',
    'Next time use a fake one. This was MRN 4418207.',
  ])('is unknown in %s', (text) => expect(roles(text)).toEqual(['unknown']));
});
