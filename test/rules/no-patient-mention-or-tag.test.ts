import { rule } from '../../rules/no-patient-mention-or-tag/index.js';
import { testCases } from './support/cases.js';

testCases(rule, {
  flags: {
    'a mention of a patient': {
      text: 'Proud of @odalys.runs',
      given: [['@odalys.runs', 'handle', 'patient']],
    },
    'a mention of a reviewer in a reply that tells of care': {
      text: '@odalys.runs your crown is in',
      kind: 'reply',
      given: [['@odalys.runs', 'handle']],
    },
    'a call to tag patients, in a post that tells of no care': {
      text: 'Tag a brave patient below!',
      disclosure: 0,
    },
    'a call to tag a nurse in a post that tells of care': { text: 'Tag the nurse who held your hand.' },
  },
  leaves: {
    'a mention of whom nothing is known, in a post': {
      text: 'See @odalys.runs',
      given: [['@odalys.runs', 'handle']],
    },
    'a partner': {
      text: 'Thanks @odalys.runs',
      kind: 'reply',
      given: [['@odalys.runs', 'handle', 'community']],
    },
    'an allowed handle': {
      text: 'Proud of @odalys.runs',
      given: [['@odalys.runs', 'handle', 'patient']],
      options: { allowHandles: ['odalys.runs'] },
    },
    'a ban on tags': { text: 'Please do not tag any patient.' },
    'a call to tag the organisation': { text: 'Tag us! Patients love it.' },
    'a call to tag a nurse in a post that tells of no care': {
      text: 'Tag the nurse who makes you laugh.',
      disclosure: 0.1,
    },
  },
});
