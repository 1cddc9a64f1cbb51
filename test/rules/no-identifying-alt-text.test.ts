import { describe, expect, it } from '@jest/globals';
import { rule } from '../../rules/no-identifying-alt-text/index.js';
import { testCases } from './support/cases.js';
import { judge } from './support/judge.js';

testCases(rule, {
  flags: {
    'a name in alt text': {
      text: 'A good day. Wendeline rings the brass bell.',
      fields: { 'Wendeline rings the brass bell.': 'alt' },
      given: [['Wendeline', 'name', 'patient']],
    },
    'a description of a patient': {
      text: 'Strong! Teen in a halo brace holds a drawing.',
      fields: { 'Teen in a halo brace holds a drawing.': 'alt' },
      given: [['Teen in a halo brace', 'person', 'patient']],
    },
    'a post that is alt text': {
      text: 'Man, 71, on a treadmill beside his wife.',
      kind: 'alt-text',
      given: [
        ['71', 'age', 'patient'],
        ['his wife', 'kin', 'relative'],
      ],
    },
    'a date on a picture': {
      text: 'Home! Crib card dated 4/2.',
      fields: { 'Crib card dated 4/2.': 'alt' },
      given: [['4/2', 'date', 'patient']],
    },
  },
  leaves: {
    'a name in the body': {
      text: 'Wendeline rings the brass bell. A brass bell.',
      fields: { 'A brass bell.': 'alt' },
      given: [['Wendeline', 'name', 'patient']],
    },
    'a post without pictures': {
      text: 'Wendeline rings the brass bell.',
      given: [['Wendeline', 'name', 'patient']],
    },
    'a member of staff': {
      text: 'Welcome! Nurse Ikaika at the desk.',
      fields: { 'Nurse Ikaika at the desk.': 'alt' },
      given: [['Ikaika', 'name', 'staff']],
    },
    'a building': {
      text: 'New! The east wing at dusk.',
      fields: { 'The east wing at dusk.': 'alt' },
      given: [['east wing', 'location', 'organisation']],
    },
    'a stock picture in a post that discloses nothing': {
      text: 'Drink water. Woman drinks from a glass.',
      fields: { 'Woman drinks from a glass.': 'alt' },
      given: [['Woman', 'person']],
      disclosure: 0.1,
    },
    'a drawing': {
      text: 'Alphabet. Cartoon boy with a cast.',
      fields: { 'Cartoon boy with a cast.': 'alt' },
      given: [['Cartoon boy', 'person', 'hypothetical']],
    },
  },
});

describe('no-identifying-alt-text', () => {
  it('says of a name that it identifies and of a person that it describes', () => {
    const verdicts = judge(rule, {
      text: 'Abelard and a boy in a cast',
      kind: 'alt-text',
      given: [
        ['Abelard', 'name', 'patient'],
        ['a boy in a cast', 'person', 'patient'],
      ],
    });
    expect(verdicts.map(({ messageId }) => messageId)).toEqual(['identifier', 'description']);
  });
});
