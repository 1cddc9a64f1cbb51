import { rule } from '../../rules/no-unique-or-publicized-event/index.js';
import { testCases } from './support/cases.js';

testCases(rule, {
  flags: {
    'the only one': {
      text: 'She is the only heart recipient in the valley.',
      given: [['the only heart recipient in the valley', 'characteristic/unique', 'patient']],
    },
    'an event in the news': {
      text: 'He was pulled from the grain barge fire.',
      given: [['the grain barge fire', 'characteristic/event']],
    },
    'somebody famous': {
      text: 'You all know his voice from the morning show.',
      given: [['his voice from the morning show', 'characteristic/fame', 'patient']],
    },
    'a birth that is a record': {
      text: 'Our smallest baby ever is in the nursery.',
      given: [['smallest baby ever', 'characteristic/unique', 'patient']],
    },
  },
  leaves: {
    'a first of the organisation': {
      text: 'We are the first hospital in the state with this scanner.',
      given: [['the first hospital in the state', 'characteristic/unique', 'organisation']],
    },
    'a drill': {
      text: 'A bus crash drill takes place on Main Street.',
      given: [['bus crash', 'characteristic/event', 'hypothetical']],
    },
    'what somebody does for a living': {
      text: 'He coaches at the high school.',
      given: [['coaches at the high school', 'characteristic/membership', 'patient']],
    },
    'what somebody looks like': {
      text: 'He has an anchor on his arm.',
      given: [['an anchor on his arm', 'characteristic/appearance', 'patient']],
    },
    'a celebrity who tells of herself': {
      text: 'The singer told the press about her illness.',
      given: [['The singer', 'characteristic/fame', 'public-figure']],
    },
    'a phrase that the configuration allows': {
      text: 'She is one in a million.',
      given: [['one in a million', 'characteristic/unique', 'patient']],
      options: { allow: ['One in a million'] },
    },
    'a post that discloses nothing': {
      text: 'The mill fire closed two lanes.',
      given: [['The mill fire', 'characteristic/event']],
      disclosure: 0.1,
    },
  },
});
