import { expect, it } from '@jest/globals';
import { rule } from '../../rules/no-identifying-hashtag/index.js';
import { testCases } from './support/cases.js';
import { lintWith } from './support/lint-with.js';

testCases(rule, {
  flags: {
    'a tag with a name': {
      text: 'Home at last! #OdalysStrong',
      given: [['#OdalysStrong', 'hashtag', 'patient']],
    },
    'a tag of whom nothing is known': {
      text: 'Home at last! #TeamFerrante',
      given: [['#TeamFerrante', 'hashtag']],
    },
    'another tag than the allowed one': {
      text: '#TeamFerrante',
      given: [['#TeamFerrante', 'hashtag']],
      options: { allow: ['#TeamFerr'] },
    },
  },
  leaves: {
    'a tag of a cause': { text: '#LupusMonth', given: [['#LupusMonth', 'hashtag', 'generic']] },
    'a tag of the organisation': { text: '#StLukes', given: [['#StLukes', 'hashtag', 'organisation']] },
    'an allowed tag without its mark': {
      text: '#TeamFerrante',
      given: [['#TeamFerrante', 'hashtag']],
      options: { allow: ['teamferrante'] },
    },
    'a tag in a post that tells of no care': {
      text: '#TeamFerrante',
      given: [['#TeamFerrante', 'hashtag']],
      disclosure: 0.1,
    },
  },
});

it('no-identifying-hashtag takes a tag that stands apart out', () => {
  const [message] = lintWith(rule, 'Home after her stroke! #OdalysStrong');
  expect(message?.fix?.text).toBe('');
});
