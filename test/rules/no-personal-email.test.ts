import { rule } from '../../rules/no-personal-email/index.js';
import { testCases } from './support/cases.js';

testCases(rule, {
  flags: {
    'an address': {
      text: 'Write to o.ferrante@mail.example about her labs.',
      given: [['o.ferrante@mail.example', 'email']],
    },
    'an address of a domain that ends like an allowed one': {
      text: 'Write to o@notpartner.org.',
      given: [['o@notpartner.org', 'email']],
      options: { allowDomains: ['partner.org'] },
    },
    "a relative's address": {
      text: 'Write to i@mail.example.',
      given: [['i@mail.example', 'email', 'relative']],
    },
  },
  leaves: {
    "the organisation's address": {
      text: 'Write to us@clinic.example.',
      given: [['us@clinic.example', 'email', 'organisation']],
    },
    'an allowed address': {
      text: 'Write to o@mail.example.',
      given: [['o@mail.example', 'email']],
      options: { allow: ['O@mail.example'] },
    },
    'an allowed domain': {
      text: 'Write to o@news.partner.org.',
      given: [['o@news.partner.org', 'email']],
      options: { allowDomains: ['partner.org'] },
    },
    'an allowed domain in words': {
      text: 'Write to o at partner dot org.',
      given: [['o at partner dot org', 'email']],
      options: { allowDomains: ['partner.org'] },
    },
    'an address in a post that tells of no care': {
      text: 'Write to o@mail.example.',
      given: [['o@mail.example', 'email']],
      disclosure: 0.1,
    },
  },
});
