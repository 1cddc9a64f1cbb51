import { rule } from '../../rules/no-pseudo-anonymization/index.js';
import { testCases } from './support/cases.js';

testCases(rule, {
  flags: {
    'a left-out name': {
      text: 'No names of course, but a bride threw her bouquet from a gurney.',
      given: [['No names', 'pseudo-anonymization/claim']],
    },
    'a blurred face': {
      text: 'We blurred her face in the second clip of the dressing change.',
      given: [['blurred her face', 'pseudo-anonymization/claim']],
    },
    'changed details': {
      text: 'Details changed. He came back a third time with the same cough.',
      given: [['Details changed', 'pseudo-anonymization/claim']],
    },
  },
  leaves: {
    'a model': {
      text: 'The person shown is a model.',
      given: [['a model', 'pseudo-anonymization/genuine']],
    },
    'a promise in a post that tells of nobody': {
      text: 'No names, no questions: our food pantry is open.',
      given: [['No names', 'pseudo-anonymization/claim']],
      disclosure: 0.1,
    },
    'a story below the threshold': {
      text: 'Names changed for our training video.',
      given: [['Names changed', 'pseudo-anonymization/claim']],
      disclosure: 0.45,
    },
    'a threshold of the configuration': {
      text: 'Names changed for our training video.',
      given: [['Names changed', 'pseudo-anonymization/claim']],
      disclosure: 0.6,
      options: { threshold: 0.7 },
    },
    'advice against it': {
      text: 'Writing "no names" does not help.',
      given: [['no names', 'pseudo-anonymization/claim', 'hypothetical']],
    },
    'a post without a promise': { text: 'A bride threw her bouquet from a gurney.' },
  },
});
