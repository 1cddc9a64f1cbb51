import { describe, expect, it } from '@jest/globals';
import { person } from '../../src/detectors/person.js';
import { subtypes } from './sketch.js';

describe('person', () => {
  it.each([
    ['This patient walked a mile.', 'patient'],
    ['45yoM w/ chest pain', 'patient'],
    ['had a pt bite me', 'patient'],
    ['A little boy drew this.', 'child'],
    ['a gentleman in his sixties', 'adult'],
    ['92F fell at home', 'elder'],
    ['A lady with a cane waved.', 'adult'],
    ['A certain commissioner came by.', 'official'],
    ['one of our moms baked', 'relative'],
    ['this tiny baby', 'infant'],
    ['a 29 weeker preemie', 'infant'],
    ['una señora muy amable', 'adult'],
    ['Patients with asthma do well here.', 'generic'],
    ['A patient may eat after the test.', 'generic'],
  ])('takes %s as %s', (text, subtype) => expect(subtypes(person, text)).toContain(subtype));

  it.each(['Take 45mg of nothing.', 'The 3rd floor is closed.', 'Soup is served at noon.'])(
    'leaves %s',
    (text) => expect(subtypes(person, text)).toEqual([]),
  );
});
