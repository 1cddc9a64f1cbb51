import { rule } from '../../rules/no-informal-consent/index.js';
import { testCases } from './support/cases.js';

testCases(rule, {
  flags: {
    'a mother who said yes': {
      text: 'His mom said it was fine to post.',
      given: [
        ['His mom', 'kin', 'relative'],
        ['said it was fine to post', 'consent/informal'],
      ],
      disclosure: 0.1,
    },
    'permission beside a name': {
      text: 'Shared with permission: Evander on his first bike ride.',
      given: [
        ['with permission', 'consent/informal'],
        ['Evander', 'name', 'patient'],
      ],
      disclosure: 0.1,
    },
    'a thumbs-up beside a picture': {
      text: 'Thumbs up to post. Swipe for the scar.',
      given: [
        ['Thumbs up', 'consent/informal'],
        ['Swipe for the scar', 'image/pointer'],
      ],
    },
    'a yes where the model sees a story': {
      text: 'Said yes to sharing!',
      given: [['Said yes', 'consent/informal']],
      disclosure: 0.8,
    },
  },
  leaves: {
    'a signed form': {
      text: 'Evander signed our photo release.',
      given: [
        ['Evander', 'name', 'patient'],
        ['signed our photo release', 'consent/written'],
      ],
    },
    'a form that is asked for': {
      text: 'Ask her for written consent first.',
      given: [
        ['her', 'person', 'patient'],
        ['Ask', 'consent/asked'],
      ],
    },
    'a yes of nobody in care': {
      text: 'The mayor said yes to a dance-off.',
      given: [
        ['The mayor', 'person', 'public-figure'],
        ['said yes', 'consent/informal'],
      ],
      disclosure: 0.1,
    },
    'a bad example': {
      text: '"Mom said it was fine" is no authorization.',
      given: [
        ['Mom', 'kin', 'hypothetical'],
        ['said it was fine', 'consent/informal', 'hypothetical'],
      ],
    },
    'a yes to something else': {
      text: 'He said yes to the new paint.',
      given: [
        ['He', 'person', 'patient'],
        ['said yes', 'consent/informal'],
      ],
      disclosure: 0.1,
    },
    'a permission that is missing': {
      text: 'His mom never gave permission, so we do not post.',
      given: [
        ['His mom', 'kin', 'relative'],
        ['gave permission', 'consent/informal'],
      ],
      disclosure: 0.1,
    },
    'staff who agreed': {
      text: 'Our porter Ludo agreed to share his recipe.',
      given: [
        ['Ludo', 'name', 'staff'],
        ['agreed to share', 'consent/informal', 'staff'],
      ],
      disclosure: 0.1,
    },
  },
});
