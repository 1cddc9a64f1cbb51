import { rule } from '../../rules/no-outcome-guarantee/index.js';
import { testCases } from './support/cases.js';

testCases(rule, {
  flags: {
    'a guarantee': {
      text: 'Guaranteed relief in one visit.',
      given: [['Guaranteed relief', 'claim/guarantee']],
      disclosure: 0,
    },
    'a cure': { text: 'We cure snoring.', given: [['cure snoring', 'claim/cure']], disclosure: 0 },
    'a superlative': {
      text: 'The best knees in the state.',
      given: [['The best knees in the state', 'claim/superlative']],
      disclosure: 0,
    },
    'a word of the configuration': { text: 'Forever young skin!', options: { words: ['forever young'] } },
  },
  leaves: {
    'a promise that is denied': {
      text: 'No clinic can guarantee a result.',
      given: [['guarantee', 'claim/denied']],
    },
    'a slogan that the configuration allows': {
      text: 'The best care team awards are here.',
      given: [['The best care team', 'claim/superlative']],
      options: { allow: ['the best care team'] },
    },
    'a bad example': {
      text: 'Words such as "miracle cure" mislead.',
      given: [['miracle cure', 'claim/cure', 'hypothetical']],
    },
    'proceeds of a run': { text: '100% of proceeds go to the pantry.' },
    'a claim that the detector doubts': {
      text: 'The Cure play on Friday.',
      given: [['The Cure', 'claim/cure', 'unknown', 0.3]],
    },
    'a careful sentence': { text: 'Many people sleep better after treatment.' },
  },
});
