import { rule } from '../../rules/no-plan-or-account-number/index.js';
import { testCases } from './support/cases.js';

testCases(rule, {
  flags: {
    'the number of a prior authorization': {
      text: 'Her prior authorization HV-2041-07 is late.',
      given: [['HV-2041-07', 'health-plan-id', 'unknown', 0.95]],
      disclosure: 0,
    },
    "a patient's license in a post that tells of no care": {
      text: 'Our patient left his license D4418207.',
      given: [
        ['Our patient', 'person', 'patient'],
        ['D4418207', 'license', 'unknown', 0.95],
      ],
      disclosure: 0,
    },
    'a member number in a post that tells of no care': {
      text: 'Member XK4418207',
      given: [['XK4418207', 'health-plan-id', 'unknown', 0.95]],
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
    'a weakly labelled number in a post that tells of no care': {
      text: 'Account 4418207',
      given: [['4418207', 'account', 'unknown', 0.75]],
      disclosure: 0.2,
    },
    'the number of a signed authorization': {
      text: 'Told with his signed authorization, no. HV-2041-07.',
      given: [['HV-2041-07', 'health-plan-id', 'unknown', 0.95]],
    },
    'an invented number': {
      text: 'On the fake card: Member 4418207.',
      given: [['4418207', 'health-plan-id', 'unknown', 0.95]],
      disclosure: 0.2,
    },
    "a professional's license in a post that tells of no care": {
      text: 'License LC4418207',
      given: [['LC4418207', 'license', 'unknown', 0.95]],
      disclosure: 0.2,
    },
  },
});
