import { rule } from '../../rules/no-care-timeframe/index.js';
import { testCases } from './support/cases.js';

testCases(rule, {
  flags: {
    'a night in which somebody was operated on': {
      text: 'We took out a ruptured spleen last night.',
      given: [
        ['ruptured spleen', 'condition', 'patient'],
        ['last night', 'timeframe/recent'],
      ],
    },
    'a length of stay': {
      text: 'After 61 hours on the ventilator she is breathing alone.',
      given: [
        ['61 hours', 'timeframe/duration'],
        ['ventilator', 'treatment', 'patient'],
      ],
    },
    'a time in the sentence after the care': {
      text: 'A toddler with croup kept us busy. That was this morning.',
      given: [
        ['A toddler', 'person', 'patient'],
        ['this morning', 'timeframe/recent'],
      ],
    },
    'a shift in which somebody died': {
      text: 'Lost one at the end of my shift.',
      given: [
        ['Lost one', 'care-event/death', 'patient'],
        ['end of my shift', 'timeframe/shift'],
      ],
    },
  },
  leaves: {
    'a time without care': {
      text: 'We repainted the lobby last night.',
      given: [['last night', 'timeframe/recent']],
    },
    'care of nobody in particular': {
      text: 'This season we give flu shots every afternoon.',
      given: [
        ['This season', 'timeframe/season'],
        ['flu shots', 'treatment', 'generic'],
      ],
    },
    'the time of an event, which the detector doubts': {
      text: 'Doors open tonight for our talk on asthma.',
      given: [
        ['tonight', 'timeframe/recent', 'unknown', 0.3],
        ['asthma', 'condition'],
      ],
    },
    'the shift of a member of staff': {
      text: 'Rosalind was promoted last night in the ICU.',
      given: [
        ['last night', 'timeframe/recent', 'staff'],
        ['ICU', 'unit'],
      ],
    },
    'a post that discloses nothing': {
      text: 'We took out a ruptured spleen last night.',
      disclosure: 0.2,
      given: [
        ['ruptured spleen', 'condition', 'patient'],
        ['last night', 'timeframe/recent'],
      ],
    },
    'care further away than the option reaches': {
      text: 'A toddler had croup. It was loud. It was busy. All of this was last night.',
      given: [
        ['A toddler', 'person', 'patient'],
        ['last night', 'timeframe/recent'],
      ],
    },
  },
});
