import { describe, expect, it } from '@jest/globals';
import { rule } from '../../rules/no-ip-address/index.js';
import { testCases } from './support/cases.js';
import { judge } from './support/judge.js';

testCases(rule, {
  flags: {
    'an address in a post that tells of care': {
      text: 'She joined from 203.0.113.9.',
      given: [['203.0.113.9', 'ip', 'patient']],
    },
    'an address of whom nothing is known': {
      text: 'Joined from 203.0.113.9.',
      given: [['203.0.113.9', 'ip']],
    },
    'an address near an allowed one': {
      text: 'From 203.0.113.9.',
      given: [['203.0.113.9', 'ip']],
      options: { allow: ['203.0.113.8'] },
    },
  },
  leaves: {
    "the organisation's address": {
      text: 'Server 203.0.113.9 is back.',
      given: [['203.0.113.9', 'ip', 'organisation']],
    },
    'an allowed address': {
      text: 'Server 203.0.113.9 is back.',
      given: [['203.0.113.9', 'ip']],
      options: { allow: ['203.0.113.9'] },
    },
    'a version': { text: 'Version 10.2.0.4', given: [['10.2.0.4', 'ip/version', 'unknown', 0.8, false]] },
    'an address in a post that tells of no care': {
      text: 'Server 203.0.113.9',
      given: [['203.0.113.9', 'ip']],
      disclosure: 0.1,
    },
  },
});

describe('no-ip-address', () => {
  it('only warns of an address of an inner network', () => {
    const severities = ['10.2.0.4', '172.20.1.1', '192.168.4.4', '203.0.113.9'].map(
      (ip) => judge(rule, { text: `From ${ip}`, given: [[ip, 'ip']] })[0]?.severity,
    );
    expect(severities).toEqual(['warn', 'warn', 'warn', 'error']);
  });
});
