import { rule } from '../../rules/no-plan-or-account-number/index.js';
import { testCases } from './support/cases.js';

testCases(rule, {
  flags: {
    'a member number in a post that tells of no care': {
      text: 'Member XK4418207',
      given: [['XK4418207', 'health-plan-id']],
      disclosure: 0,
    },
    'an account': { text: 'Account 4418207', given: [['4418207', 'account', 'patient']] },
    'a licence': { text: 'License D4418207', given: [['D4418207', 'license']] },
    "a number of the organisation's own form": {
      text: 'Bill VB-2041 is open.',
      options: { patterns: ['VB-\\d{4}'] },
      disclosure: 0,
    },
  },
  leaves: {
    "the organisation's account": {
      text: 'Donate to account 4418207',
      given: [['4418207', 'account', 'organisation']],
    },
    "a nurse's licence": { text: 'License RN4418207', given: [['RN4418207', 'license', 'staff']] },
    'an allowed number': {
      text: 'Account 44 18207',
      given: [['44 18207', 'account']],
      options: { allow: ['4418207'] },
    },
    'a number that the detector doubts': {
      text: 'Account 4418207',
      given: [['4418207', 'account', 'unknown', 0.4]],
    },
  },
});
