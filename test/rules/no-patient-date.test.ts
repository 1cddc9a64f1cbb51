import { describe, expect, it } from '@jest/globals';
import { rule } from '../../rules/no-patient-date/index.js';
import { testCases } from './support/cases.js';
import { judge } from './support/judge.js';

testCases(rule, {
  flags: {
    'a day': { text: 'She had surgery on May 4.', given: [['May 4', 'date/month-day', 'patient']] },
    'a date of birth in a post that tells of no care': {
      text: 'DOB 5/4/1961',
      given: [['5/4/1961', 'date/dob', 'unknown', 0.97]],
      disclosure: 0.05,
    },
    'a month of a year': {
      text: 'Diagnosed in May 2021.',
      given: [['May 2021', 'date/month-year', 'patient']],
    },
    'a day in another sentence than the event': {
      text: 'Surgery was on May 4. The gala is near.',
      given: [['May 4', 'date/month-day', 'patient']],
      options: { eventCues: ['gala'] },
    },
  },
  leaves: {
    'a year': { text: 'Diagnosed in 2021.', given: [['2021', 'date/year', 'patient', 0.8, false]] },
    'the date of an event': {
      text: 'The walk is on May 4.',
      given: [['May 4', 'date/month-day', 'organisation']],
    },
    "a nurse's date of birth": { text: 'born 5/4/1961', given: [['5/4/1961', 'date/dob', 'staff']] },
    'a day next to a word that the configuration calls an event': {
      text: 'The gala on May 4 helps.',
      given: [['May 4', 'date/month-day']],
      options: { eventCues: ['gala'] },
    },
    'a month of a year where the configuration allows it': {
      text: 'Diagnosed in May 2021.',
      given: [['May 2021', 'date/month-year', 'patient']],
      options: { allowMonthYear: true },
    },
    'a day in a post that tells of no care': {
      text: 'Open on May 4.',
      given: [['May 4', 'date/month-day']],
      disclosure: 0.1,
    },
  },
});

describe('no-patient-date', () => {
  const given = [['Tuesday', 'date/weekday', 'patient']] as const;

  it('warns of a weekday, and makes it an error next to a name', () => {
    const [alone] = judge(rule, { text: 'She had surgery on Tuesday.', given });
    const [named] = judge(rule, {
      text: 'Odalys had surgery on Tuesday.',
      given: [...given, ['Odalys', 'name', 'patient']],
    });
    expect([alone?.severity, named?.severity]).toEqual(['warn', 'error']);
  });
});
