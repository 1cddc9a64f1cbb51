import { describe, expect, it } from '@jest/globals';
import { pseudoAnonymization } from '../../src/detectors/pseudo-anonymization.js';
import { subtypes } from './sketch.js';

describe('pseudo-anonymization', () => {
  it.each([
    ['No names, promise.', 'claim'],
    ['Details changed.', 'claim'],
    ['faces blurred', 'claim'],
    ["we'll call him Gus", 'claim'],
    ['initials only', 'claim'],
    ['stock photo', 'genuine'],
    ['Models used.', 'genuine'],
    ['a fictional case', 'genuine'],
    ['a de-identified registry', 'genuine'],
  ])('takes %s as %s', (text, subtype) => expect(subtypes(pseudoAnonymization, text)).toContain(subtype));

  it.each(['Name the new puppy!', 'The faces on the mural are huge.'])('leaves %s', (text) =>
    expect(subtypes(pseudoAnonymization, text)).toEqual([]),
  );
});
