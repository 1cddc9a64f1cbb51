import { describe, expect, it } from '@jest/globals';
import { rule } from '../../rules/no-sensitive-condition-link/index.js';
import { testCases } from './support/cases.js';
import { judge } from './support/judge.js';

testCases(rule, {
  flags: {
    'substance use of a person without a name': {
      text: 'A welder came in after an overdose.',
      given: [
        ['A welder', 'person', 'patient'],
        ['overdose', 'condition/substance-use'],
      ],
    },
    'a condition two sentences of one person away': {
      text: 'Odalys is here. She tested positive for HIV.',
      given: [
        ['Odalys', 'name', 'patient'],
        ['HIV', 'condition/hiv-sti'],
      ],
    },
    'a condition in a reply': {
      text: 'Your lithium was right.',
      kind: 'reply',
      given: [['lithium', 'medication/mental-health']],
    },
    'a program of the configuration next to a person': {
      text: 'Odalys sings at Harbor Steps.',
      given: [['Odalys', 'name']],
      options: { part2Programs: ['Harbor Steps'] },
    },
  },
  leaves: {
    'a condition of nobody': {
      text: 'An overdose can be reversed.',
      given: [['overdose', 'condition/substance-use']],
    },
    'a condition at large': {
      text: 'Odalys explains overdose.',
      given: [
        ['Odalys', 'name'],
        ['overdose', 'condition/substance-use', 'generic'],
      ],
    },
    'a counselor and a condition': {
      text: 'Odalys treats addiction.',
      given: [
        ['Odalys', 'name', 'staff'],
        ['addiction', 'condition/substance-use'],
      ],
    },
    'another condition': {
      text: 'Odalys has lupus.',
      given: [
        ['Odalys', 'name'],
        ['lupus', 'condition/other'],
      ],
    },
    'a category that the configuration leaves out': {
      text: 'Odalys has HIV.',
      given: [
        ['Odalys', 'name'],
        ['HIV', 'condition/hiv-sti'],
      ],
      options: { categories: ['substance-use'] },
    },
    'a program with nobody near': {
      text: 'Harbor Steps has a picnic.',
      options: { part2Programs: ['Harbor Steps'] },
    },
  },
});

describe('no-sensitive-condition-link', () => {
  it('speaks of 42 CFR Part 2 where substance use is told, and cannot be silenced', () => {
    const messageOf = (subtype: 'substance-use' | 'hiv-sti') =>
      judge(rule, {
        text: 'Odalys has it.',
        given: [
          ['Odalys', 'name'],
          ['it', `condition/${subtype}` as never],
        ],
      })[0]?.messageId;
    expect([messageOf('substance-use'), messageOf('hiv-sti')]).toEqual(['substanceUse', 'sensitive']);
    expect(rule.meta.unsuppressible).toBe(true);
  });
});
