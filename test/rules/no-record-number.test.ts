import { describe, expect, it } from '@jest/globals';
import { rule } from '../../rules/no-record-number/index.js';
import { testCases } from './support/cases.js';
import { judge } from './support/judge.js';

testCases(rule, {
  flags: {
    'a record number in a post that tells of no care': {
      text: 'MRN 4418207',
      given: [['4418207', 'mrn', 'unknown', 0.95]],
      disclosure: 0,
    },
    'a subject of a trial': {
      text: 'Subject 018 had a stroke.',
      given: [['018', 'other-id/subject', 'patient']],
    },
    "a number of the organisation's own form": {
      text: 'See HV-20418 please.',
      options: { patterns: ['HV-\\d{5}'] },
      disclosure: 0,
    },
  },
  leaves: {
    'a room, which has a rule of its own': {
      text: 'Room 12 had a stroke.',
      given: [['Room 12', 'other-id/place-of-care', 'patient']],
    },
    'a number of the organisation': { text: 'Record 4418207', given: [['4418207', 'mrn', 'organisation']] },
    'an allowed number': {
      text: 'Form 44-18207',
      given: [['44-18207', 'mrn']],
      options: { allow: ['4418207'] },
    },
    "an allowed number of the organisation's own form": {
      text: 'See HV-20418.',
      options: { patterns: ['HV-\\d{5}'], allow: ['HV-20418'] },
    },
    'a code in a post that tells of no care': {
      text: 'Code 018',
      given: [['018', 'other-id/subject']],
      disclosure: 0.1,
    },
  },
});

describe('no-record-number', () => {
  it('says which pattern of the configuration is broken', () => {
    expect(() => judge(rule, { text: 'Hello', options: { patterns: ['HV-('] } })).toThrow('HV-(');
  });
});
