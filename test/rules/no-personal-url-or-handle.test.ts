import { rule } from '../../rules/no-personal-url-or-handle/index.js';
import { testCases } from './support/cases.js';

testCases(rule, {
  flags: {
    'a fundraiser': {
      text: 'Help him: fund.example/odalys',
      given: [['fund.example/odalys', 'url/fundraiser', 'patient']],
    },
    'a handle': {
      text: 'So proud of @odalys.runs after surgery.',
      given: [['@odalys.runs', 'handle', 'patient']],
    },
    'a page of a domain that ends like an allowed one': {
      text: 'See notpartner.org/a',
      given: [['notpartner.org/a', 'url']],
      options: { allowDomains: ['partner.org'] },
    },
  },
  leaves: {
    "the organisation's page": {
      text: 'See clinic.example/flu',
      given: [['clinic.example/flu', 'url', 'organisation']],
    },
    'a home page': { text: 'See partner.org', given: [['partner.org', 'url/site', 'unknown', 0.8, false]] },
    'an allowed domain': {
      text: 'See https://www.partner.org/a?b=c',
      given: [['https://www.partner.org/a?b=c', 'url']],
      options: { allowDomains: ['partner.org'] },
    },
    'an allowed handle': {
      text: 'Thanks @RedHouse',
      given: [['@RedHouse', 'handle']],
      options: { allowHandles: ['redhouse'] },
    },
    'the handle of a reporter': {
      text: 'Thanks @odalys.writes',
      given: [['@odalys.writes', 'handle', 'community']],
    },
    'a page in a post that tells of no care': {
      text: 'See fund.example/roof',
      given: [['fund.example/roof', 'url']],
      disclosure: 0.1,
    },
  },
});
