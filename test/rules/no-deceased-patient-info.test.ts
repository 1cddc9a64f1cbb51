import { rule } from '../../rules/no-deceased-patient-info/index.js';
import { testCases } from './support/cases.js';

testCases(rule, {
  flags: {
    'the death of a patient': {
      text: 'Our favorite crossword champion passed away in hospice.',
      given: [['passed away', 'care-event/death', 'patient']],
    },
    'a death of which nobody says whose': {
      text: 'We called it after the third round.',
      given: [['called it', 'care-event/death']],
    },
    'a death of some years ago': {
      text: 'He died in our care in 2009.',
      given: [['died', 'care-event/death', 'patient']],
    },
    'a death of long ago beside a recent year': {
      text: 'He died in 1960, his widow in 2021.',
      given: [['died', 'care-event/death', 'patient']],
      post: { scheduled: '2026-03-01' },
    },
  },
  leaves: {
    'a nurse who is mourned': {
      text: 'Head nurse Orla Finnegan passed away after forty years with us.',
      given: [['passed away', 'care-event/death', 'staff']],
    },
    'a death of more than 50 years ago': {
      text: 'The first man treated here died in 1931.',
      given: [['died', 'care-event/death', 'patient']],
      post: { scheduled: '2026-03-01' },
    },
    'a death before the years of the option': {
      text: 'She died here in 1990.',
      given: [['died', 'care-event/death', 'patient']],
      options: { years: 20 },
      post: { scheduled: '2026-03-01' },
    },
    'a public figure': {
      text: 'The author of the novel died of the same illness.',
      given: [['died', 'care-event/death', 'public-figure']],
    },
    statistics: {
      text: 'Fewer people died of stroke last decade.',
      given: [['died', 'care-event/death', 'generic']],
    },
    'a discharge': {
      text: 'He went home to his garden.',
      given: [['went home', 'care-event/discharge', 'patient']],
    },
    'a benefactor': {
      text: 'Our founder passed away and left us this library.',
      given: [['passed away', 'care-event/death', 'community']],
    },
  },
});
