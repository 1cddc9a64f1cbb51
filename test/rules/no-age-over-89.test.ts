import { rule } from '../../rules/no-age-over-89/index.js';
import { testCases } from './support/cases.js';

testCases(rule, {
  flags: {
    'an age over 89': { text: 'A 94-year-old went home.', given: [['94-year-old', 'age', 'patient']] },
    'an age in words': { text: 'A centenarian went home.', given: [['centenarian', 'age', 'patient']] },
    'an age over another threshold': {
      text: 'A 86-year-old went home.',
      given: [['86-year-old', 'age', 'patient']],
      options: { threshold: 84 },
    },
  },
  leaves: {
    'an age under 90': {
      text: 'A 71-year-old went home.',
      given: [['71-year-old', 'age', 'patient', 0.9, false]],
    },
    'the age of an organisation': {
      text: 'Celebrating 94 years.',
      given: [['94 years', 'age', 'organisation']],
    },
    'the age of a volunteer': { text: 'Our volunteer is 94.', given: [['94', 'age', 'community']] },
    'an age up to another threshold': {
      text: 'A 94-year-old went home.',
      given: [['94-year-old', 'age', 'patient']],
      options: { threshold: 99 },
    },
    'an age in a post that tells of no care': {
      text: 'A 94-year-old danced.',
      given: [['94-year-old', 'age']],
      disclosure: 0.1,
    },
  },
});
