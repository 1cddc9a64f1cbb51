import { describe, expect, it } from '@jest/globals';
import { rule } from '../../rules/no-individual-medical-advice/index.js';
import { testCases } from './support/cases.js';
import { judge } from './support/judge.js';

testCases(rule, {
  flags: {
    'a dose in a reply': {
      text: 'Take 400 mg of ibuprofen twice a day.',
      kind: 'reply',
      given: [
        ['Take 400 mg', 'advice/dosing'],
        ['ibuprofen', 'medication'],
      ],
      disclosure: 0.1,
    },
    'a diagnosis in a comment': {
      text: 'Sounds like shingles to me.',
      kind: 'comment',
      given: [
        ['Sounds like', 'advice/diagnosis'],
        ['shingles', 'condition'],
      ],
      disclosure: 0.1,
    },
    'a clearance beside an operation': {
      text: 'You can drive again after your hernia repair.',
      kind: 'reply',
      given: [
        ['You can drive', 'advice/clearance'],
        ['hernia repair', 'treatment'],
      ],
      disclosure: 0.1,
    },
    'vague words where the model sees advice': {
      text: 'That looks like nothing to me.',
      kind: 'reply',
      given: [['That looks like', 'advice/diagnosis']],
      disclosure: 0.8,
    },
  },
  leaves: {
    'advice to everybody': {
      text: 'Adults should get a booster each fall.',
      kind: 'reply',
      given: [
        ['should get', 'advice/general'],
        ['booster', 'treatment'],
      ],
    },
    'words about the weather': {
      text: 'That looks like rain for our picnic!',
      kind: 'reply',
      given: [['That looks like', 'advice/diagnosis']],
      disclosure: 0.1,
    },
    'a bad example': {
      text: 'Never write "double your dose" in a reply.',
      kind: 'reply',
      given: [['double your dose', 'advice/dosing', 'hypothetical']],
    },
    'a reply that gives none': { text: 'Please call your own clinician.', kind: 'reply' },
    'an invitation in a post': { text: 'Join our talk on sleep.', given: [['sleep', 'condition']] },
    'a dose that is denied': {
      text: "We can't tell you to take 400 mg of ibuprofen here.",
      kind: 'reply',
      given: [
        ['take 400 mg', 'advice/dosing'],
        ['ibuprofen', 'medication'],
      ],
      disclosure: 0.1,
    },
    'a dose that is only named': {
      text: 'The label says 400 mg of ibuprofen.',
      kind: 'reply',
      given: [
        ['400 mg', 'advice/dose'],
        ['ibuprofen', 'medication'],
      ],
      disclosure: 0.1,
    },
    'a clearance without care': {
      text: 'You can park behind the building.',
      kind: 'reply',
      given: [['You can', 'advice/clearance']],
      disclosure: 0.1,
    },
  },
});

describe('no-individual-medical-advice', () => {
  const text = 'Stop taking your blood thinner before the dentist.';

  it('only warns in a post', () => {
    expect(judge(rule, { text, given: [['Stop taking', 'advice/dosing']] })).toMatchObject([
      { messageId: 'post', severity: 'warn' },
    ]);
  });

  it('keeps its setting in the kinds of the option', () => {
    const verdicts = judge(rule, {
      text,
      kind: 'caption',
      given: [['Stop taking', 'advice/dosing']],
      options: { kinds: ['caption'] },
    });
    expect(verdicts).toMatchObject([{ messageId: 'reply', severity: 'error' }]);
  });
});
