import { describe, expect, it } from '@jest/globals';
import { rule } from '../../rules/no-identified-health-info/index.js';
import { testCases } from './support/cases.js';
import { judge } from './support/judge.js';

testCases(rule, {
  flags: {
    'a condition with a name': {
      text: 'Odalys has lupus.',
      given: [
        ['Odalys', 'name', 'patient'],
        ['lupus', 'condition'],
      ],
    },
    'a payment with an address': {
      text: 'o@mail.example owes for the scan.',
      given: [
        ['o@mail.example', 'email'],
        ['owes', 'payment'],
      ],
    },
    'a condition of a post with a name, where the window is the post': {
      text: 'Meet Odalys. It was lupus.',
      given: [
        ['Odalys', 'name', 'patient'],
        ['lupus', 'condition'],
      ],
      options: { window: 'post' },
    },
  },
  leaves: {
    'a condition in another sentence': {
      text: 'Meet Odalys. It was lupus.',
      given: [
        ['Odalys', 'name', 'patient'],
        ['lupus', 'condition'],
      ],
    },
    'a condition with nobody': { text: 'Lupus is chronic.', given: [['Lupus', 'condition']] },
    'a provider and a condition': {
      text: 'Dr. Ferrante treats lupus.',
      given: [
        ['Ferrante', 'name', 'staff'],
        ['lupus', 'condition'],
      ],
    },
    'a condition at large': {
      text: 'Odalys asks: what is lupus?',
      given: [
        ['Odalys', 'name'],
        ['lupus', 'condition', 'generic'],
      ],
    },
    'what identifies nobody': {
      text: 'At 41 lupus is common.',
      given: [
        ['41', 'age', 'unknown', 0.9, false],
        ['lupus', 'condition'],
      ],
    },
    'a pair in a post that tells of no care': {
      text: 'Odalys runs for lupus.',
      given: [
        ['Odalys', 'name'],
        ['lupus', 'condition'],
      ],
      disclosure: 0.2,
    },
  },
});

describe('no-identified-health-info', () => {
  it('speaks once a sentence, at the first fact, and points at the identifiers', () => {
    const [verdict, ...others] = judge(rule, {
      text: 'Odalys had lupus and a stroke on May 4.',
      given: [
        ['Odalys', 'name', 'patient'],
        ['lupus', 'condition'],
        ['stroke', 'condition'],
        ['May 4', 'date'],
      ],
    });
    expect(others).toEqual([]);
    expect(verdict?.words).toBe('lupus');
    expect(verdict?.related).toEqual(['Odalys', 'May 4']);
  });
});
