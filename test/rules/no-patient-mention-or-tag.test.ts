import { rule } from '../../rules/no-patient-mention-or-tag/index.js';
import { describe, expect, it } from '@jest/globals';
import { testCases } from './support/cases.js';
import { lintWith } from './support/lint-with.js';

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

describe('no-patient-mention-or-tag', () => {
  it.each([
    ['Hi @odalys.runs, your knee surgery went well.', ''],
    ['Your knee surgery went well! @odalys.runs', ''],
  ])('takes the handle out: %s', (text, replacement) => {
    const [message] = lintWith(rule, text, { kind: 'reply' });
    expect(message?.fix?.text).toBe(replacement);
  });

  it('leaves a handle that is a word of its sentence', () => {
    const [message] = lintWith(rule, 'Your surgery, like that of @odalys.runs and Ana, went well.', {
      kind: 'reply',
    });
    expect(message).toBeDefined();
    expect(message?.fix).toBeUndefined();
  });
});
