import { describe, expect, it } from '@jest/globals';
import { rule } from '../../rules/no-ssn/index.js';
import { testCases } from './support/cases.js';

testCases(rule, {
  flags: {
    'a number in a post that tells of no care': {
      text: 'Form 512-44-9087',
      given: [['512-44-9087', 'ssn']],
      disclosure: 0,
    },
    'the last four digits': { text: 'Last four: 9087', given: [['9087', 'ssn']] },
    'a number whoever it belongs to': {
      text: 'Her number is 512-44-9087',
      given: [['512-44-9087', 'ssn', 'staff']],
    },
  },
  leaves: {
    'a number that the detector doubts': {
      text: '512 44 9087',
      given: [['512 44 9087', 'ssn', 'unknown', 0.4]],
    },
    'a number that is said to be invented': {
      text: 'Dummy number 512-44-9087',
      given: [['512-44-9087', 'ssn', 'hypothetical']],
    },
    'a telephone number': { text: 'Call 406-555-0181', given: [['406-555-0181', 'phone']] },
    'a record number': { text: 'MRN 51244908', given: [['51244908', 'mrn']] },
  },
});

describe('no-ssn', () => {
  it('cannot be silenced', () => expect(rule.meta.unsuppressible).toBe(true));
});
