import { describe, expect, it } from '@jest/globals';
import { rule } from '../../rules/no-reviewer-unmasking/index.js';
import { testCases } from './support/cases.js';
import { judge } from './support/judge.js';

testCases(rule, {
  flags: {
    'a name that the handle does not show, in a reply that tells of no care': {
      text: 'Thanks, Odalys!',
      kind: 'reply',
      post: { inReplyTo: 'pond_frog' },
      given: [['Odalys', 'name', 'patient']],
      disclosure: 0,
    },
    'a name that is announced': {
      text: 'Her real name is Odalys.',
      kind: 'reply',
      given: [['Odalys', 'name', 'patient']],
      disclosure: 0,
    },
    'a name in a reply that tells of care': {
      text: 'We are sorry that the crown of Odalys cracked.',
      kind: 'comment',
      given: [['Odalys', 'name']],
    },
  },
  leaves: {
    'a post': { text: 'Thanks, Odalys!', given: [['Odalys', 'name', 'patient']] },
    'staff who sign': {
      text: 'Thanks! Odalys, office manager',
      kind: 'reply',
      given: [['Odalys', 'name', 'staff']],
    },
    'a name that the handle shows, in a reply that tells of no care': {
      text: 'Thanks, Odalys!',
      kind: 'reply',
      post: { inReplyTo: '@odalys_f' },
      given: [['Odalys', 'name', 'patient']],
      disclosure: 0.1,
    },
    'an allowed name': {
      text: 'Ask for Odalys.',
      kind: 'reply',
      given: [['Odalys', 'name']],
      options: { allow: ['Odalys'] },
    },
    'a name of whom nothing is known, in a reply that tells of no care': {
      text: 'Ask for Odalys.',
      kind: 'reply',
      post: { inReplyTo: 'pond_frog' },
      given: [['Odalys', 'name']],
      disclosure: 0.1,
    },
  },
});

describe('no-reviewer-unmasking', () => {
  it('only warns of a greeting by a name that the review may show', () => {
    const [verdict] = judge(rule, {
      text: 'Hi Odalys, the crown will hold.',
      kind: 'reply',
      given: [['Odalys', 'name', 'patient']],
    });
    expect([verdict?.messageId, verdict?.severity]).toEqual(['greeting', 'warn']);
  });
});
