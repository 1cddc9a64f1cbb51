import { describe, expect, it } from '@jest/globals';
import { rule } from '../../rules/no-relationship-confirmation/index.js';
import { testCases } from './support/cases.js';
import { judge } from './support/judge.js';

testCases(rule, {
  flags: {
    'a confirmation in a reply': {
      text: 'Sorry about your visit.',
      kind: 'reply',
      given: [['your visit', 'relationship/second-person', 'patient']],
    },
    'a confirmation in a comment': {
      text: 'Sorry about your visit.',
      kind: 'comment',
      given: [['your visit', 'relationship/second-person']],
    },
    'a phrase of the configuration': {
      text: 'Your Gold Smile card waits.',
      kind: 'reply',
      options: { phrases: ['gold smile'] },
      disclosure: 0,
    },
    'a kind of the configuration': {
      text: 'Sorry about your visit.',
      given: [['your visit', 'relationship']],
      options: { kinds: ['post'] },
    },
  },
  leaves: {
    'a refusal to say anything': {
      text: 'We cannot say who is a patient.',
      kind: 'reply',
      given: [['cannot say who is a patient', 'relationship/refusal']],
    },
    'a hint that confirms nothing': {
      text: 'It is quiet here.',
      kind: 'reply',
      given: [['here', 'relationship/here', 'unknown', 0.35]],
    },
    'a post to everybody': {
      text: 'Before your visit, eat.',
      given: [['your visit', 'relationship/second-person']],
    },
    'words that speak to everybody': {
      text: 'Before your visit, eat.',
      kind: 'reply',
      given: [['your visit', 'relationship', 'generic']],
    },
    'a bill, which has a rule of its own': {
      text: 'You owe us.',
      kind: 'reply',
      given: [['You owe us', 'relationship/payment']],
    },
    'a phrase of the configuration in a post': {
      text: 'Your Gold Smile card waits.',
      options: { phrases: ['gold smile'] },
    },
    'a reply that tells of no care': {
      text: 'Thanks for your visit to our booth.',
      kind: 'reply',
      given: [['your visit', 'relationship']],
      disclosure: 0.2,
    },
  },
});

describe('no-relationship-confirmation', () => {
  it('says that a denial is no way out', () => {
    const [verdict] = judge(rule, {
      text: 'You were never our patient.',
      kind: 'reply',
      given: [['never our patient', 'relationship/denial']],
    });
    expect(verdict?.messageId).toBe('denied');
  });
});
