import { rule } from '../../rules/no-presence-disclosure/index.js';
import { testCases } from './support/cases.js';

testCases(rule, {
  flags: {
    'a person in a unit': {
      text: 'A welder is in our ICU.',
      given: [
        ['A welder', 'person', 'patient'],
        ['ICU', 'unit/intensive'],
      ],
    },
    'an admission': {
      text: 'Odalys was admitted.',
      given: [
        ['Odalys', 'name'],
        ['admitted', 'care-event/admission'],
      ],
    },
    'a patient at a facility': {
      text: 'Odalys is at Mercy Pines.',
      given: [
        ['Odalys', 'name', 'patient'],
        ['Mercy Pines', 'facility', 'organisation'],
      ],
    },
  },
  leaves: {
    'a unit with nobody': { text: 'Our ICU is quiet.', given: [['ICU', 'unit']] },
    'a nurse in a unit': {
      text: 'Odalys runs our ICU.',
      given: [
        ['Odalys', 'name', 'staff'],
        ['ICU', 'unit'],
      ],
    },
    'a person in another sentence': {
      text: 'Meet Odalys. Our ICU is quiet.',
      given: [
        ['Odalys', 'name'],
        ['ICU', 'unit'],
      ],
    },
    'a death, which says something else': {
      text: 'Odalys passed away.',
      given: [
        ['Odalys', 'name'],
        ['passed away', 'care-event/death'],
      ],
    },
    'an allowed place': {
      text: 'Odalys sat in the garden.',
      given: [
        ['Odalys', 'name', 'patient'],
        ['garden', 'unit'],
      ],
      options: { allow: ['garden'] },
    },
    'a name of whom nothing is known at a facility': {
      text: 'Odalys spoke at Mercy Pines.',
      given: [
        ['Odalys', 'name'],
        ['Mercy Pines', 'facility'],
      ],
    },
    'a visit in a post that tells of no care': {
      text: 'Odalys toured our ICU.',
      given: [
        ['Odalys', 'name'],
        ['ICU', 'unit'],
      ],
      disclosure: 0.2,
    },
  },
});
