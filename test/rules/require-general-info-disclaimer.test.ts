import type { Draft } from './support/judge.js';
import { rule } from '../../rules/require-general-info-disclaimer/index.js';
import { testCases } from './support/cases.js';

const LESSON: Draft = {
  text: 'Migraine is not just a headache. Triptans can help, and so can sleep.',
  given: [
    ['Migraine', 'condition', 'generic'],
    ['headache', 'condition', 'generic'],
    ['Triptans', 'medication', 'generic'],
  ],
  disclosure: 0.1,
};

testCases(rule, {
  flags: {
    'a lesson without the line': LESSON,
    'a lesson in an article': { ...LESSON, kind: 'article' },
    'a lesson on a platform of the option': {
      ...LESSON,
      post: { platform: 'youtube' },
      options: { platforms: ['youtube'] },
    },
    'a lesson on several platforms, one of them of the option': {
      ...LESSON,
      post: { platform: 'facebook, youtube' },
      options: { platforms: ['youtube'] },
    },
    'two mentions where the option asks for two': {
      text: 'Gout hurts. Colchicine can help.',
      given: [
        ['Gout', 'condition', 'generic'],
        ['Colchicine', 'medication', 'generic'],
      ],
      options: { minMentions: 2 },
    },
  },
  leaves: {
    'a lesson with the line': { ...LESSON, text: `${LESSON.text} This is general information.` },
    'a lesson that sends readers to their doctor': { ...LESSON, text: `${LESSON.text} Ask your doctor.` },
    'a line of the configuration': {
      ...LESSON,
      text: `${LESSON.text} Solo para informar.`,
      options: { patterns: ['solo para informar'] },
    },
    'a post that mentions one illness': {
      text: 'Our migraine clinic has moved to the second floor.',
      given: [['migraine', 'condition']],
    },
    'one illness mentioned three times': {
      text: 'Gout week: gout talk on Monday, gout walk on Friday.',
      given: [
        ['Gout', 'condition', 'generic'],
        ['gout talk', 'condition', 'staff'],
        ['gout walk', 'condition', 'organisation'],
      ],
    },
    'a reply': { ...LESSON, kind: 'reply' },
    'a row of tags': { ...LESSON, kind: 'hashtags' },
    'another platform': { ...LESSON, post: { platform: 'x' }, options: { platforms: ['youtube'] } },
  },
});
