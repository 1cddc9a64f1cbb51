import { describe, expect, it } from '@jest/globals';
import { parseAddress } from '../../rules/no-phi-in-url/address.js';
import { rule } from '../../rules/no-phi-in-url/index.js';
import { testCases } from './support/cases.js';
import { judge, type Draft } from './support/judge.js';

function link(address: string, more: Partial<Draft> = {}): Draft {
  return { text: `Read on: ${address}`, given: [[address, 'url']], disclosure: 0.1, ...more };
}

testCases(rule, {
  flags: {
    'a name in a parameter': link('https://forms.example.org/rsvp?first_name=Odalys&src=fb'),
    'an e-mail address in a parameter': link('https://example.org/thanks?u=odalys%40mail.example'),
    'a reason for a visit': link('example.org/book?reason=stitches'),
    'a deep link into a portal': link('https://portal.example.org/patients/8841207/notes'),
    'the address of a story in a post that discloses': link('example.org/patient-stories/odalys-marrow', {
      disclosure: 0.9,
    }),
    'a page that the detector takes for a record, in a post that discloses': link('example.org/r?id=Q77', {
      given: [['example.org/r?id=Q77', 'url/record']],
      disclosure: 0.9,
    }),
    'a parameter of the configuration': link('example.org/x?guest=Odalys', {
      options: { params: ['guest'] },
    }),
  },
  leaves: {
    'the same page in a post that discloses nothing': link('example.org/r?id=Q77', {
      given: [['example.org/r?id=Q77', 'url/record']],
    }),
    'campaign parameters': link('https://example.org/fair?utm_source=fb&utm_campaign=flu-2025'),
    'a page of a provider': link('https://example.org/doctors/jane-osei'),
    'the page of an event': link('example.org/events/20251004-fun-run'),
    'the start page of the portal': link('https://portal.example.org/'),
    'a template': link('https://example.org/rsvp?first_name={{first_name}}'),
    'an empty parameter': link('https://example.org/rsvp?email='),
    'a domain of the configuration': link('https://example.org/rsvp?name=Odalys', {
      options: { allowDomains: ['example.org'] },
    }),
    'the address of a story in a post that discloses nothing': link(
      'example.org/patient-stories/odalys-marrow',
    ),
  },
});

describe('no-phi-in-url', () => {
  it('says what the link carries', () => {
    expect(judge(rule, link('example.org/visits/8841207'))).toMatchObject([{ messageId: 'record' }]);
    expect(judge(rule, link('example.org/a?dob=1990-01-01'))).toMatchObject([{ messageId: 'parameter' }]);
  });

  it('reads an address that is badly encoded', () => {
    expect(parseAddress('HTTPS://www.Example.org/a%20b/%E0%A4?First-Name=%zz')).toEqual({
      host: 'example.org',
      path: ['a b', '%e0%a4'],
      parameters: [{ name: 'firstname', value: '%zz' }],
    });
  });
});
