import { describe, expect, it } from '@jest/globals';
import { parseWeights } from '../../rules/no-quasi-identifier-cluster/weights.js';
import { rule } from '../../rules/no-quasi-identifier-cluster/index.js';
import { testCases } from './support/cases.js';
import { judge, type Draft } from './support/judge.js';

const DENSE: Draft = {
  text: 'A 37-year-old beekeeper from Tolland, mother of twins, came in with Kawasaki disease yesterday.',
  given: [
    ['37-year-old', 'age', 'patient'],
    ['beekeeper', 'characteristic/occupation', 'patient'],
    ['Tolland', 'location', 'patient'],
    ['mother of twins', 'kin', 'relative'],
    ['Kawasaki disease', 'condition/rare', 'patient'],
    ['yesterday', 'timeframe/recent'],
  ],
};
const THREE: Draft = {
  text: 'A 6-year-old from Millbrook with his father.',
  given: [
    ['6-year-old', 'age', 'patient'],
    ['Millbrook', 'location', 'patient'],
    ['his father', 'kin', 'relative'],
  ],
};

testCases(rule, {
  flags: {
    'six kinds of detail': DENSE,
    'three kinds of detail': THREE,
    'details spread over three sentences': {
      text: 'He drives the bread truck. He is 52. He lives in Orrin with his sister.',
      given: [
        ['drives the bread truck', 'characteristic/occupation', 'patient'],
        ['52', 'age', 'patient'],
        ['Orrin', 'location', 'patient'],
        ['his sister', 'kin', 'relative'],
      ],
    },
    'two details where the configuration asks for two': { ...THREE, options: { warnAt: 2 } },
  },
  leaves: {
    'two kinds of detail': {
      text: 'A 6-year-old from Millbrook.',
      given: [
        ['6-year-old', 'age', 'patient'],
        ['Millbrook', 'location', 'patient'],
      ],
    },
    'one kind told three times': {
      text: 'His mother, his aunt and his uncle waited.',
      given: [
        ['His mother', 'kin', 'relative'],
        ['his aunt', 'kin', 'relative'],
        ['his uncle', 'kin', 'relative'],
      ],
    },
    'the sample of a study': {
      text: 'Adults aged 40 to 65 from Ohio with lupus and a parent with lupus may take part.',
      given: [
        ['aged 40 to 65', 'age', 'generic'],
        ['Ohio', 'location', 'generic'],
        ['lupus', 'condition/rare', 'generic'],
        ['a parent', 'kin', 'generic'],
      ],
    },
    'a group by its ages': {
      text: 'Women over 60 from Dover with lupus.',
      given: [
        ['over 60', 'age/range'],
        ['Dover', 'location'],
        ['lupus', 'condition/rare'],
      ],
    },
    'a member of staff': {
      text: 'Our 61-year-old chaplain from Millbrook has two sons.',
      given: [
        ['61-year-old', 'age', 'staff'],
        ['chaplain', 'characteristic/occupation', 'staff'],
        ['Millbrook', 'location', 'staff'],
        ['two sons', 'kin', 'staff'],
      ],
    },
    'a post that discloses nothing': { ...DENSE, disclosure: 0.2 },
    'details of a place in another paragraph': {
      text: 'A man of 44 came by. We talked. It rained. Then it cleared. The fair is in Dover with the mayor.',
      given: [
        ['A man', 'person', 'patient'],
        ['44', 'age', 'patient'],
        ['Dover', 'location'],
        ['the mayor', 'characteristic/occupation'],
      ],
    },
  },
});

describe('no-quasi-identifier-cluster', () => {
  it('keeps the setting of the rule from four details on', () => {
    expect(judge(rule, DENSE)).toMatchObject([{ messageId: 'strongCluster', severity: 'error' }]);
  });

  it('only warns of three', () => {
    expect(judge(rule, THREE)).toMatchObject([{ messageId: 'cluster', severity: 'warn' }]);
  });

  it('relates each kind once', () => {
    expect(judge(rule, THREE)[0]?.related).toEqual(['Millbrook', 'his father']);
  });

  it('reads weights and leaves out what is none', () => {
    expect([...parseWeights(['age=2', 'place', 'time=x', ' unit = 0.5'])]).toEqual([
      ['age', 2],
      ['unit', 0.5],
    ]);
  });
});
