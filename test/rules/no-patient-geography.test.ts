import { describe, expect, it } from '@jest/globals';
import { rule } from '../../rules/no-patient-geography/index.js';
import { testCases } from './support/cases.js';
import { judge } from './support/judge.js';

testCases(rule, {
  flags: {
    'a town': {
      text: 'The boy from Harlowton got his cast off.',
      given: [['Harlowton', 'location/city', 'patient']],
    },
    'a street': { text: 'She lives on Vesper Lane.', given: [['Vesper Lane', 'location/street', 'patient']] },
    'a ZIP code': { text: 'Asthma patient, 59715.', given: [['59715', 'location/zip', 'patient']] },
  },
  leaves: {
    'a state': {
      text: 'A boy from Montana got his cast off.',
      given: [['Montana', 'location/state', 'patient', 0.9, false]],
    },
    "the organisation's own town": {
      text: 'Our clinic in Harlowton is open.',
      given: [['Harlowton', 'location/city', 'organisation']],
    },
    'where staff come from': {
      text: 'She grew up in Harlowton.',
      given: [['Harlowton', 'location/city', 'staff']],
    },
    'a place that the configuration allows': {
      text: 'The boy from Harlowton got his cast off.',
      given: [['Harlowton', 'location/city', 'patient']],
      options: { allow: ['harlowton'] },
    },
    'a place in a post that tells of no care': {
      text: 'The fair is in Harlowton.',
      given: [['Harlowton', 'location/city']],
      disclosure: 0.1,
    },
  },
});

describe('no-patient-geography', () => {
  const messageOf = (zip: string, options = {}) =>
    judge(rule, { text: `Patient from ${zip}.`, given: [[zip, 'location/zip', 'patient']], options }).map(
      ({ messageId }) => messageId,
    );

  it('says where not even three digits of a ZIP code may be published', () => {
    expect(messageOf('03601')).toEqual(['rareZip']);
    expect(messageOf('59715')).toEqual(['zip']);
  });

  it('uses the censuses that the configuration names', () => {
    expect(messageOf('20301', { zip3Lists: ['2010'] })).toEqual(['rareZip']);
    expect(messageOf('06301', { zip3Lists: ['2010'] })).toEqual(['zip']);
  });
});
