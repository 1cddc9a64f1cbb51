import { describe, expect, it } from '@jest/globals';
import { rule } from '../../rules/valid-authorization-scope/index.js';
import { testCases } from './support/cases.js';
import { judge, type Draft } from './support/judge.js';
import type { Authorization } from '../../src/readers/post.js';

const TEXT = 'Meet Leopoldine, who plays the cello again.';

function authorized(authorization: Authorization, more: Partial<Draft> & { platform?: string } = {}): Draft {
  const { platform, ...draft } = more;
  return {
    text: TEXT,
    disclosure: 0.1,
    ...draft,
    post: {
      scheduled: '2026-05-04T09:00',
      authorization: { id: 'AUTH-2026-0007', ...authorization },
      ...(platform !== undefined && { platform }),
    },
  };
}

testCases(rule, {
  flags: {
    'an authorization that expires before the post': authorized({ expires: '2026-05-03' }),
    'a revoked authorization': authorized({ revoked: true }),
    'another channel': authorized({ channels: ['website'] }, { platform: 'instagram' }),
    'a minor without a guardian': authorized(
      {},
      { text: 'Meet Pip, 9.', given: [['9', 'age/minor', 'patient']] },
    ),
    'an infant without a guardian': authorized(
      {},
      { text: 'Meet Pip, 5 months.', given: [['5 months', 'age/infant', 'patient']] },
    ),
    'substance use without Part 2 consent': authorized(
      { expires: '2027-01-01' },
      { text: 'One year of sobriety!', given: [['sobriety', 'condition/substance-use', 'patient']] },
    ),
    'a word in the place of the number': authorized({ id: 'pending' }),
    'an expiry before the clock of the option': {
      text: TEXT,
      post: { authorization: { id: 'A-1', expires: '2030-01-01' } },
      options: { clock: '2031-01-01' },
    },
  },
  leaves: {
    'a draft without an authorization': { text: TEXT },
    'an authorization without limits': authorized({}),
    'an authorization that expires on the day of the post': authorized({ expires: '2026-05-04' }),
    'a channel by its other name': authorized({ channels: ['twitter'] }, { platform: 'x' }),
    'all channels': authorized({ channels: ['all'] }, { platform: 'tiktok' }),
    'a minor whose guardian signed': authorized(
      { guardian: true },
      { text: 'Meet Pip, 9.', given: [['9', 'age/minor', 'patient']] },
    ),
    'substance use with Part 2 consent': authorized(
      { part2: true },
      { text: 'One year of sobriety!', given: [['sobriety', 'condition/substance-use', 'patient']] },
    ),
    'an illness that Part 2 does not cover': authorized(
      {},
      { text: 'Living well with lupus.', given: [['lupus', 'condition/rare', 'patient']] },
    ),
  },
});

describe('valid-authorization-scope', () => {
  it('says each fault', () => {
    const draft = authorized(
      { revoked: true, expires: '2020-01-01', channels: ['print'] },
      { platform: 'x' },
    );
    expect(judge(rule, draft).map(({ messageId }) => messageId)).toEqual(['revoked', 'expired', 'channel']);
  });
});
