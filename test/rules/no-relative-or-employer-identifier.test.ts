import { describe, expect, it } from '@jest/globals';
import { rule } from '../../rules/no-relative-or-employer-identifier/index.js';
import { testCases } from './support/cases.js';
import { judge } from './support/judge.js';

testCases(rule, {
  flags: {
    'an occupation of the configuration beside a patient': {
      text: 'Odalys met lamplighters after her stroke.',
      given: [['Odalys', 'name', 'patient']],
      options: { occupations: ['lamplighters'] },
    },
    'an occupation': {
      text: 'The beekeeper had a stroke.',
      given: [['The beekeeper', 'characteristic/occupation', 'patient']],
    },
    "a relative's address": {
      text: 'His aunt, i@mail.example, signed for surgery.',
      given: [['i@mail.example', 'email', 'relative']],
    },
    'a word of the configuration next to a patient': {
      text: 'Odalys of the lamplighters had a stroke.',
      given: [['Odalys', 'name', 'patient']],
      options: { occupations: ['lamplighters'] },
    },
  },
  leaves: {
    'a job that many have, with nobody near': {
      text: 'A waiter learned to help with strokes.',
      given: [['A waiter', 'characteristic/occupation', 'unknown', 0.4, false]],
    },
    'a carer of the patient': {
      text: 'Odalys saw our charge nurse.',
      given: [
        ['Odalys', 'name', 'patient'],
        ['our charge nurse', 'characteristic/provider', 'unknown', 0.6, false],
      ],
    },
    'fame, which has a rule of its own': {
      text: 'The first ever had a stroke.',
      given: [['The first ever', 'characteristic/unique', 'patient']],
    },
    'a sponsor': {
      text: 'Kessler Bakery gave rolls.',
      given: [['Kessler Bakery', 'characteristic/employer', 'community']],
    },
    'a word of the configuration with nobody near': {
      text: 'The lamplighters sing tonight.',
      options: { occupations: ['lamplighters'] },
    },
    'a part of another word': {
      text: 'Odalys met unlamplighters.',
      given: [['Odalys', 'name', 'patient']],
      options: { occupations: ['lamplighters'] },
    },
    'an allowed name of a relative': {
      text: 'Ines drove her to surgery.',
      given: [['Ines', 'name', 'relative']],
      options: { allow: ['Ines'] },
    },
    'what identifies no relative': {
      text: 'Her aunt, 61, drove her to surgery.',
      given: [['61', 'age', 'relative', 0.8, false]],
    },
    'allowed words': {
      text: 'The beekeeper had a stroke.',
      given: [['The beekeeper', 'characteristic/occupation']],
      options: { allow: ['the beekeeper'] },
    },
    'a job in a post that tells of no care': {
      text: 'The beekeeper came by.',
      given: [['The beekeeper', 'characteristic/occupation']],
      disclosure: 0.1,
    },
  },
});

describe('no-relative-or-employer-identifier', () => {
  it('warns of a job that many have, where somebody is told of', () => {
    const verdicts = judge(rule, {
      text: 'Odalys, a waiter, had a stroke.',
      given: [
        ['Odalys', 'name', 'patient'],
        ['a waiter', 'characteristic/occupation', 'unknown', 0.4, false],
      ],
    });
    expect(verdicts.map(({ words, severity }) => [words, severity])).toEqual([['a waiter', 'warn']]);
  });
});
