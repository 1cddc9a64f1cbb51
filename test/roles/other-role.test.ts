import { describe, expect, it } from '@jest/globals';
import { mrn } from '../../src/detectors/mrn.js';
import { ssn } from '../../src/detectors/ssn.js';
import { otherRole } from '../../src/roles/other-role.js';
import { sceneOf } from '../detectors/sketch.js';
import { sceneOfGiven } from './scene-of-given.js';

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

describe('the role of what is no name', () => {
  const roleOf = (text: string, kind: string): string => {
    const scene = sceneOfGiven(text, [['Harbor', kind]]);
    const [entity] = scene.entities(kind.split('/')[0] as 'kin');
    return entity ? otherRole(scene, entity).role : 'none';
  };

  it.each([
    ['kin/parent', 'relative'],
    ['person/generic', 'generic'],
    ['person/child', 'patient'],
    ['characteristic/provider', 'staff'],
    ['characteristic/job', 'unknown'],
    ['facility', 'organisation'],
    ['phone/hotline', 'organisation'],
    ['phone', 'unknown'],
    ['location', 'unknown'],
  ])('%s is %s', (kind, role) => expect(roleOf('Harbor', kind)).toBe(role));

  it.each(['ssn', 'mrn', 'health-plan-id', 'account', 'license', 'vehicle', 'device', 'other-id'])(
    'a %s is hypothetical where its sentence says that it is invented',
    (kind) => {
      expect(roleOf('A fictional patient has Harbor.', kind)).toBe('hypothetical');
      expect(roleOf('A fictional patient waits. She has Harbor.', kind)).toBe('unknown');
    },
  );

  it.each([
    ['facility', 0.8, 'place of care'],
    ['phone/hotline', 0.9, 'hotline'],
    ['characteristic/provider', 0.7, 'occupation in health care'],
    ['person/child', 0.6, 'one person'],
    ['person/generic', 0.8, 'plural or any person'],
    ['kin', 0.6, 'kin word'],
  ])('says of %s how sure it is, %d, and why: %s', (kind, confidence, why) => {
    const scene = sceneOfGiven('Harbor', [['Harbor', kind]]);
    const [entity] = scene.entities(kind.split('/')[0] as 'kin');
    const role = entity && otherRole(scene, entity);
    expect({ confidence: role?.confidence, cues: role?.cues }).toEqual({ confidence, cues: [why] });
  });
});
