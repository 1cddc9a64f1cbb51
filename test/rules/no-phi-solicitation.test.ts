import { describe, expect, it } from '@jest/globals';
import { rule } from '../../rules/no-phi-solicitation/index.js';
import { testCases } from './support/cases.js';
import { judge } from './support/judge.js';

testCases(rule, {
  flags: {
    'symptoms in the comments': {
      text: 'Drop your symptoms in the comments!',
      given: [['Drop your symptoms', 'solicitation/ask']],
      disclosure: 0.1,
    },
    'a picture of a rash': {
      text: 'Post a photo of the rash and we will guess.',
      given: [['Post a photo of the rash', 'solicitation/ask']],
    },
    'a birth date to win': {
      text: 'Comment your birth date to win a tote bag.',
      given: [['Comment your birth date', 'solicitation/ask']],
      disclosure: 0.1,
    },
    'a call for stories': {
      text: 'Tell us your recovery story below.',
      given: [['Tell us your recovery story', 'solicitation/story', 'unknown', 0.45]],
    },
    'a secure way in the sentence before or after': {
      text: 'MyChart is up. Drop your symptoms here. MyChart is fast.',
      given: [['Drop your symptoms', 'solicitation/ask']],
      options: { secureChannels: ['mychart'] },
    },
  },
  leaves: {
    'a secure way at the beginning of the sentence': {
      text: 'MyChart takes your symptoms.',
      given: [['takes your symptoms', 'solicitation/ask']],
      options: { secureChannels: ['mychart'] },
    },
    'a plea not to that stands elsewhere in the sentence': {
      text: 'Drop your symptoms in the comments? Please never do.',
      given: [['never do', 'solicitation/negated']],
    },
    'a place alone': {
      text: 'The results of the raffle are in the comments.',
      given: [['in the comments', 'solicitation/place']],
    },
    'a plea not to': {
      text: 'Please do not share your diagnosis here.',
      given: [['share your diagnosis', 'solicitation/negated']],
    },
    'a secure form': {
      text: 'Send your story through our form.',
      given: [['Send your story', 'solicitation/secure']],
    },
    'a form of the configuration': {
      text: 'Tell us your story in StoryBox.',
      given: [['Tell us your story', 'solicitation/story']],
      options: { secureChannels: ['storybox'] },
    },
    'a harmless question': { text: 'Comment your favorite soup.' },
    'a bad example': {
      text: 'Posts such as "tell us your diagnosis" are not allowed.',
      given: [['tell us your diagnosis', 'solicitation/ask', 'hypothetical']],
    },
    'a plea for volunteers': { text: 'Share this post with a friend who loves dogs.' },
  },
});

describe('no-phi-solicitation', () => {
  it('only warns of a call for stories', () => {
    const text = 'Tell us your recovery story below.';
    const given = [['Tell us your recovery story', 'solicitation/story']] as const;
    expect(judge(rule, { text, given })).toMatchObject([{ severity: 'warn' }]);
  });
});
