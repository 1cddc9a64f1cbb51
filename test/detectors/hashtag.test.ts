import { describe, expect, it } from '@jest/globals';
import { hashtag } from '../../src/detectors/hashtag.js';
import { identifiers } from './sketch.js';

describe('hashtag', () => {
  it.each([
    ['#MarisolStrong', '#MarisolStrong'],
    ['#TeamEzekiel', '#TeamEzekiel'],
    ['#PrayersForAnnika', '#PrayersForAnnika'],
    ['#JusticeForDeshawn', '#JusticeForDeshawn'],
    ['#teamezekiel', '#teamezekiel'],
    ['#LorettaWalksAgain', '#LorettaWalksAgain'],
  ])('takes %s', (text, value) => expect(identifiers(hashtag, text)).toEqual([value]));

  it.each([
    '#BreastCancerAwareness',
    '#BostonStrong',
    '#TeamWork',
    '#HIMSS25',
    '#StrongerTogether',
    '#MentalHealthMatters',
    '#HeartMonth',
    '#NursesRock',
    '#FightTheFlu',
  ])('leaves %s', (text) => expect(identifiers(hashtag, text)).toEqual([]));
});
