import { rule } from '../../rules/no-patient-image/index.js';
import { testCases } from './support/cases.js';

testCases(rule, {
  flags: {
    'a baby in a picture': {
      text: 'Photo of our newest arrival in her knitted hat.',
      given: [['Photo of our newest arrival', 'image/person-in-picture', 'patient']],
    },
    'before and after': {
      text: 'Swipe for before and after of this smile.',
      given: [['before and after', 'image/before-after']],
    },
    'an x-ray': {
      text: 'Look at the x-ray of the swallowed key.',
      given: [['the x-ray', 'image/clinical-view']],
    },
    'a live operation': {
      text: 'Going live from surgery in ten minutes.',
      given: [['live from surgery', 'image/pointer']],
    },
  },
  leaves: {
    'a picture of staff': {
      text: 'Photo of our respiratory team with the new mascot.',
      given: [['Photo of our respiratory team', 'image/person-in-picture', 'staff']],
    },
    'a stock photo': {
      text: 'Photo of a woman at a window. Stock photo.',
      given: [['Photo of a woman', 'image/person-in-picture']],
    },
    'a phrase of the configuration': {
      text: 'Photo of a woman at a window. Library picture.',
      given: [['Photo of a woman', 'image/person-in-picture']],
      options: { stockPatterns: ['library picture'] },
    },
    'a picture of a building': {
      text: 'See above for the new entrance.',
      given: [['See above', 'image/pointer', 'organisation']],
    },
    'a picture in a post that discloses nothing': {
      text: 'Picture of the sunrise from the roof.',
      given: [['Picture of the sunrise', 'image/pointer']],
      disclosure: 0.1,
    },
    'visitors at a fair': {
      text: 'Photo of runners at the start line.',
      given: [['Photo of runners', 'image/person-in-picture', 'community']],
    },
  },
});
