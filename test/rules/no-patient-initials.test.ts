import { rule } from '../../rules/no-patient-initials/index.js';
import { testCases } from './support/cases.js';

testCases(rule, {
  flags: {
    initials: {
      text: 'Our patient O.F. is home after surgery.',
      given: [['O.F.', 'name/initials', 'patient']],
    },
    'a first name with a cut-off surname': {
      text: 'Odalys F. is home after surgery.',
      given: [['Odalys F.', 'name', 'patient']],
    },
    'a title with a letter': { text: 'Mr. K came for his infusion.', given: [['Mr. K', 'name', 'unknown']] },
  },
  leaves: {
    'a full name, which has a rule of its own': {
      text: 'Odalys Ferrante is home.',
      given: [['Odalys Ferrante', 'name', 'patient']],
    },
    'a full name with a middle initial': {
      text: 'Odalys B. Ferrante is home.',
      given: [['Odalys B. Ferrante', 'name', 'patient']],
    },
    'initials of staff': {
      text: 'Notes by O.F. after surgery.',
      given: [['O.F.', 'name/initials', 'staff']],
    },
    'initials that the configuration allows': {
      text: 'Our bear J.J. had surgery.',
      given: [['J.J.', 'name/initials', 'patient']],
      options: { allow: ['J.J.'] },
    },
    'initials in a post that tells of no care': {
      text: 'O.F. painted the fence.',
      given: [['O.F.', 'name/initials']],
      disclosure: 0.1,
    },
  },
});
