import { describe, expect, it } from '@jest/globals';
import { rule } from '../../rules/no-geotag/index.js';
import { testCases } from './support/cases.js';
import { judge, type Draft } from './support/judge.js';

const PIN: Draft = {
  text: '📍 Juniper Dialysis Center with our Tuesday fighter.',
  given: [
    ['📍 Juniper Dialysis Center', 'geo/pin'],
    ['our Tuesday fighter', 'person', 'patient'],
  ],
};

testCases(rule, {
  flags: {
    'a pin beside a patient': PIN,
    'coordinates of an accident': {
      text: 'Airlifted from 46.8703, -113.9941 with a broken pelvis.',
      given: [
        ['46.8703, -113.9941', 'geo/coordinates'],
        ['broken pelvis', 'condition', 'patient'],
      ],
    },
    'a map link to a home': {
      text: 'Her wound visit is here: maps.google.com/abc',
      given: [
        ['maps.google.com/abc', 'geo/map-link', 'patient'],
        ['wound', 'condition', 'patient'],
      ],
    },
    'a pin in a post that discloses, without care beside it': {
      text: '📍 Rowan Pass',
      given: [['📍 Rowan Pass', 'geo/pin']],
    },
  },
  leaves: {
    'the pin of an event': {
      text: '📍 Fairgrounds, doors at nine.',
      given: [['📍 Fairgrounds', 'geo/pin', 'organisation']],
    },
    'a pin in a post that discloses nothing': {
      text: '📍 Rowan Pass. Vaccines for all!',
      given: [
        ['📍 Rowan Pass', 'geo/pin'],
        ['Vaccines', 'treatment', 'generic'],
      ],
      disclosure: 0.1,
    },
    'a pin of the configuration': { ...PIN, options: { allow: ['📍 Juniper Dialysis Center'] } },
    'the place of a member of staff': {
      text: '📍 Base camp with Dr. Abara.',
      given: [
        ['📍 Base camp', 'geo/pin', 'staff'],
        ['Abara', 'name', 'staff'],
      ],
    },
    'the place of visitors': {
      text: '📍 Town square with the choir.',
      given: [['📍 Town square', 'geo/pin', 'community']],
    },
    'a post without a pin': { text: 'Meet us in the lobby.' },
  },
});

describe('no-geotag', () => {
  it('only warns where no care stands near', () => {
    expect(judge(rule, { text: '📍 Rowan Pass', given: [['📍 Rowan Pass', 'geo/pin']] })).toMatchObject([
      { severity: 'warn' },
    ]);
    expect(judge(rule, PIN)).toMatchObject([{ severity: 'error' }]);
  });
});
