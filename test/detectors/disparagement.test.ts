import { describe, expect, it } from '@jest/globals';
import { disparagement } from '../../src/detectors/disparagement.js';
import { subtypes } from './sketch.js';

describe('disparagement', () => {
  it.each([
    ['another frequent flyer', 'label'],
    ['classic drug seeker', 'label'],
    ['what a train wreck', 'label'],
    ['rude patient', 'label'],
    ['reeked of gin', 'act'],
    ['smh', 'act'],
  ])('takes %s as %s', (text, subtype) => expect(subtypes(disparagement, text)).toContain(subtype));

  it.each(['The train was late.', 'We love our flyers.'])('leaves %s', (text) =>
    expect(subtypes(disparagement, text)).toEqual([]),
  );
});
