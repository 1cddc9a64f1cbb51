import { rule } from '../../rules/no-patient-name/index.js';
import { testCases } from './support/cases.js';

const NAMED = 'Our patient Odalys Ferrante had her gallbladder out.';

testCases(rule, {
  flags: {
    'the name of a patient': { text: NAMED, given: [['Odalys Ferrante', 'name', 'patient']] },
    'a name of whom nothing is known, in a post that tells of care': {
      text: NAMED,
      given: [['Odalys Ferrante', 'name']],
    },
    "a relative's name": {
      text: 'His sister Ines Ferrante drove him to surgery.',
      given: [['Ines Ferrante', 'name', 'relative']],
    },
    'a name that only looks like an allowed one': {
      text: NAMED,
      given: [['Odalys Ferrante', 'name', 'patient']],
      options: { allow: ['Odalys'] },
    },
  },
  leaves: {
    'a provider': { text: NAMED, given: [['Odalys Ferrante', 'name', 'staff']] },
    'a donor': { text: NAMED, given: [['Odalys Ferrante', 'name', 'community']] },
    'a public figure': { text: NAMED, given: [['Odalys Ferrante', 'name', 'public-figure']] },
    'somebody invented': { text: NAMED, given: [['Odalys Ferrante', 'name', 'hypothetical']] },
    'the author': { text: NAMED, given: [['Odalys Ferrante', 'name', 'author']] },
    'a name that the configuration allows, in any case': {
      text: NAMED,
      given: [['Odalys Ferrante', 'name', 'patient']],
      options: { allow: ['odalys  FERRANTE'] },
    },
    'a name in a post that tells of no care': {
      text: NAMED,
      given: [['Odalys Ferrante', 'name', 'patient']],
      disclosure: 0.2,
    },
    'initials, which have a rule of their own': {
      text: 'Our patient O.F. is home.',
      given: [['O.F.', 'name/initials', 'patient']],
    },
  },
});
