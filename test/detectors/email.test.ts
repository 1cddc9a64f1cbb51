import { describe, expect, it } from '@jest/globals';
import { email } from '../../src/detectors/email.js';
import { identifiers } from './sketch.js';

describe('email', () => {
  it.each([
    ['Write to pat.lowe77@mail.example please', 'pat.lowe77@mail.example'],
    ['patlowe (at) mail (dot) example', 'patlowe (at) mail (dot) example'],
    ['patlowe at mail dot com', 'patlowe at mail dot com'],
    ['pat.lowe at gmail.com', 'pat.lowe at gmail.com'],
    ['PAT@EXAMPLE.ORG', 'PAT@EXAMPLE.ORG'],
    ['pat [at] tidewick.net', 'pat [at] tidewick.net'],
    ['patlowe @ mail.com', 'patlowe @ mail.com'],
  ])('takes %s', (text, value) => expect(identifiers(email, text)).toEqual([value]));

  it.each([
    'Look at example.org for hours.',
    'Meet us at noon.',
    'Follow @patlowe today',
    "Join at the clinic dot the i's",
    '5 @ $20 each',
    'We met at the Dot Cafe.',
  ])('leaves %s', (text) => expect(identifiers(email, text)).toEqual([]));
});
