import { describe, expect, it } from '@jest/globals';
import { rule } from '../../rules/require-authorization/index.js';
import { testCases } from './support/cases.js';
import { judge, type Draft } from './support/judge.js';

const STORY: Draft = {
  text: 'Meet Leopoldine. She learned to swallow again in eight weeks.',
  given: [['Leopoldine', 'name', 'patient']],
  disclosure: [0.6, 0.9],
};
const TESTIMONIAL: Draft = {
  text: '"They gave me my mornings back." — Anselm R.',
  given: [['Anselm R.', 'name', 'patient']],
};

testCases(rule, {
  flags: {
    'a story of a named patient': STORY,
    'a signed testimonial': TESTIMONIAL,
    'a picture of a patient': {
      text: 'This smile says it all after jaw surgery.',
      given: [['This smile', 'image/person-in-picture', 'patient']],
    },
    'a number that the pattern of the option does not take': {
      ...STORY,
      post: { authorization: { id: 'ask Jo' } },
      options: { idPattern: '^AUTH-\\d{4}-\\d+$' },
    },
  },
  leaves: {
    'a story with an authorization': { ...STORY, post: { authorization: { id: 'AUTH-2025-0311' } } },
    'a testimonial with an authorization': {
      ...TESTIMONIAL,
      post: { authorization: { id: 'AUTH-2025-0312' } },
    },
    'a portrait of staff': {
      text: 'Meet Leopoldine, our new speech therapist.',
      given: [['Leopoldine', 'name', 'staff']],
    },
    'scores without anybody': {
      text: '96% of people who answered would send a friend to us.',
      disclosure: 0.1,
    },
    'a name in a post that discloses nothing': { ...STORY, disclosure: 0.1 },
    'a quotation of the director': {
      text: '"We are growing." — Gisela Thorne, director',
      given: [['Gisela Thorne', 'name', 'staff']],
    },
    'a reply, for which no authorization is asked': { ...STORY, kind: 'reply' },
  },
});

describe('require-authorization', () => {
  it('reports the sentence that tells most, and relates who can be identified', () => {
    expect(judge(rule, STORY)).toMatchObject([
      { messageId: 'story', words: 'She learned to swallow again in eight weeks.', related: ['Leopoldine'] },
    ]);
  });

  it('reports the name under a testimonial', () => {
    expect(judge(rule, TESTIMONIAL)[0]).toMatchObject({ messageId: 'testimonial', words: 'Anselm R.' });
  });
});
