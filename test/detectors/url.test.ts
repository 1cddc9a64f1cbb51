import { describe, expect, it } from '@jest/globals';
import { url } from '../../src/detectors/url.js';
import { identifiers } from './sketch.js';

describe('url', () => {
  it.each([
    ['Photos: https://files.example.net/raw/pat_lowe.jpg', 'https://files.example.net/raw/pat_lowe.jpg'],
    ['give at gofundme.com/f/pat-walks', 'gofundme.com/f/pat-walks'],
    ['see patlowe.example/journey', 'patlowe.example/journey'],
    ['open /patients/88120/notes?tab=psych now', '/patients/88120/notes?tab=psych'],
    ['https://portal.example.org/appt?pt=Lowe%2C+Pat', 'https://portal.example.org/appt?pt=Lowe%2C+Pat'],
    ['instagram.com/patlowe.', 'instagram.com/patlowe'],
  ])('takes %s', (text, value) => expect(identifiers(url, text)).toEqual([value]));

  it.each([
    'See cdc.gov/flu for details.',
    'Visit www.ourclinic.com today.',
    'We were done at the end.Next came lunch.',
    'and/or his/her',
    'e.g. this one',
    'Open 24/7, 3.5 stars',
  ])('leaves %s', (text) => expect(identifiers(url, text)).toEqual([]));
});
