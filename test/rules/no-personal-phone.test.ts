import { rule } from '../../rules/no-personal-phone/index.js';
import { testCases } from './support/cases.js';

testCases(rule, {
  flags: {
    'a telephone number': {
      text: 'Call his mom at 406-555-0181.',
      given: [['406-555-0181', 'phone', 'relative']],
    },
    'a fax number': { text: 'Fax her labs to 406-555-0182.', given: [['406-555-0182', 'fax', 'unknown']] },
    'another number than the allowed one': {
      text: 'Call 406-555-0181.',
      given: [['406-555-0181', 'phone']],
      options: { allow: ['406-555-0180'] },
    },
  },
  leaves: {
    "the organisation's number": {
      text: 'Call us at 406-555-0181.',
      given: [['406-555-0181', 'phone', 'organisation']],
    },
    'a crisis line': { text: 'Call 988.', given: [['988', 'phone/hotline', 'unknown', 0.9, false]] },
    'an allowed number in another notation': {
      text: 'Call (406) 555-0181.',
      given: [['(406) 555-0181', 'phone']],
      options: { allow: ['+1 406.555.0181'] },
    },
    'a number in a post that tells of no care': {
      text: 'Call 406-555-0181.',
      given: [['406-555-0181', 'phone']],
      disclosure: 0.1,
    },
  },
});
