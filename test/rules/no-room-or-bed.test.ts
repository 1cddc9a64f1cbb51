import { rule } from '../../rules/no-room-or-bed/index.js';
import { testCases } from './support/cases.js';

testCases(rule, {
  flags: {
    'a room': { text: 'Room 12 has sepsis.', given: [['Room 12', 'other-id/place-of-care', 'patient']] },
    'a bed': { text: 'Bed 3 is crashing.', given: [['Bed 3', 'other-id/place-of-care', 'unknown']] },
    'a chair of the dialysis unit': {
      text: 'Chair 6 sang for us.',
      given: [['Chair 6', 'other-id/place-of-care', 'patient']],
    },
  },
  leaves: {
    'a number of a case, which has a rule of its own': {
      text: 'Case 12 has sepsis.',
      given: [['Case 12', 'other-id/case', 'patient']],
    },
    'a room for classes': {
      text: 'The class is in Room 12.',
      given: [['Room 12', 'other-id/place-of-care', 'organisation']],
    },
    'an allowed room': {
      text: 'The class is in Room 12.',
      given: [['Room 12', 'other-id/place-of-care']],
      options: { allow: ['room 12'] },
    },
    'a room in a post that tells of no care': {
      text: 'Room 12 is painted blue.',
      given: [['Room 12', 'other-id/place-of-care']],
      disclosure: 0.1,
    },
  },
});
