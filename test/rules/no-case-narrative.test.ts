import { describe, expect, it } from '@jest/globals';
import { rule } from '../../rules/no-case-narrative/index.js';
import { testCases } from './support/cases.js';
import { judge } from './support/judge.js';

const STORY =
  'Happy Friday from the fourth floor! A grandfather of nine squeezed my hand and asked if he would fish again. He went home on oxygen. Coffee is on me.';

testCases(rule, {
  flags: {
    'a story in a post': { text: STORY, disclosure: [0.1, 0.9, 0.8, 0.1] },
    'a story in a caption': { text: STORY, kind: 'caption', disclosure: [0.1, 0.9, 0.8, 0.1] },
    'a post just at the threshold': { text: STORY, disclosure: [0.1, 0.5, 0.2, 0.1] },
    'a sentence that a lower threshold of the configuration takes': {
      text: STORY,
      disclosure: 0.5,
      options: { threshold: 0.3 },
    },
  },
  leaves: {
    'a post that tells of nobody': { text: 'Our walking group meets by the fountain.', disclosure: 0.05 },
    'a story below the threshold': { text: STORY, disclosure: [0.1, 0.45, 0.4, 0.1] },
    'a reply, which other rules judge': { text: STORY, kind: 'reply', disclosure: 0.9 },
    'a comment, which other rules judge': { text: STORY, kind: 'comment', disclosure: 0.9 },
    'a post below a higher threshold of the configuration': {
      text: STORY,
      disclosure: 0.7,
      options: { threshold: 0.8 },
    },
    'an empty post': { text: '', disclosure: 0.2 },
  },
});

describe('no-case-narrative', () => {
  it('reports neighbouring sentences that tell as one passage', () => {
    expect(judge(rule, { text: STORY, disclosure: [0.1, 0.9, 0.8, 0.1] }).map(({ words }) => words)).toEqual([
      'A grandfather of nine squeezed my hand and asked if he would fish again. He went home on oxygen.',
    ]);
  });

  it('reports passages of two paragraphs apart', () => {
    const text = 'She had waited two years for a kidney.\n\nToday she danced in the hallway.';
    expect(judge(rule, { text, disclosure: 0.8 })).toHaveLength(2);
  });

  it('relates the person and the care that the passage tells', () => {
    const [verdict] = judge(rule, {
      text: STORY,
      disclosure: [0.1, 0.9, 0.8, 0.1],
      given: [
        ['A grandfather of nine', 'person', 'patient'],
        ['oxygen', 'treatment', 'patient'],
      ],
    });
    expect(verdict?.related).toEqual(['A grandfather of nine', 'oxygen']);
  });
});
