import { describe, expect, it } from '@jest/globals';
import { rule } from '../../rules/no-care-detail-in-reply/index.js';
import { testCases } from './support/cases.js';
import { judge } from './support/judge.js';

testCases(rule, {
  flags: {
    'a treatment in a reply': {
      text: 'Your crown cracked.',
      kind: 'reply',
      given: [['crown', 'treatment', 'patient']],
    },
    'a bill in a comment': {
      text: 'You owe us.',
      kind: 'comment',
      given: [['You owe us', 'relationship/payment']],
    },
    'missed appointments': {
      text: 'You missed two appointments.',
      kind: 'reply',
      given: [['missed two appointments', 'relationship/attendance']],
    },
    'a reply that tells of care without any such word': {
      text: 'We told you so that morning.',
      kind: 'reply',
    },
  },
  leaves: {
    'a post': { text: 'A crown lasts.', given: [['crown', 'treatment']] },
    'what is done for everybody': {
      text: 'We polish every crown.',
      kind: 'reply',
      given: [['crown', 'treatment', 'generic']],
      disclosure: 0.3,
    },
    'a confirmation, which has a rule of its own': {
      text: 'Thanks. Sorry about your visit.',
      kind: 'reply',
      given: [['your visit', 'relationship/second-person']],
      disclosure: [0.1, 0.4],
    },
    'a reply that tells of no care': {
      text: 'A crown for our queen of bingo!',
      kind: 'reply',
      given: [['crown', 'treatment']],
      disclosure: 0.1,
    },
  },
});

describe('no-care-detail-in-reply', () => {
  it('marks a telling sentence only where no word of it was marked', () => {
    const words = judge(rule, {
      text: 'Thank you. Your crown cracked. We told you so that morning.',
      kind: 'reply',
      given: [['crown', 'treatment']],
      disclosure: [0.1, 0.9, 0.8],
    }).map((verdict) => verdict.words);
    expect(words).toEqual(['crown', 'We told you so that morning.']);
  });
});
