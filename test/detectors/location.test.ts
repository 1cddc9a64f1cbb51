import { describe, expect, it } from '@jest/globals';
import { facility } from '../../src/detectors/facility.js';
import { location } from '../../src/detectors/location.js';
import { sceneOf } from './sketch.js';

function places(text: string): string[] {
  const scene = sceneOf(text, [facility, location]);
  return scene
    .entities('location')
    .filter(({ identifier }) => identifier)
    .map((entity) => {
      const { start, end } = scene.document.sourceRange(entity);
      return text.slice(start, end);
    });
}

describe('location', () => {
  it.each([
    ['He drove in from Winnemucca, NV on Sunday.', ['Winnemucca, NV']],
    ['She lives at 812 Sycamore Street, Apt 4.', ['812 Sycamore Street, Apt 4']],
    ['The family in Chattanooga sent flowers.', ['Chattanooga']],
    ['A farmer from Wabash County came to us.', ['Wabash County']],
    ['Mail it to Helena, Montana 59601.', ['Helena, Montana', '59601']],
    ['A teacher at Oakhurst Elementary fainted.', ['Oakhurst Elementary']],
    ['We picked her up at mile marker 114.', ['mile marker 114']],
    ['The green house on Magnolia burned down.', ['Magnolia']],
    ['He fell at the Comfort Inn last night.', ['Comfort Inn']],
    ['She drowned near Lake Minnewaska in spring.', ['Lake Minnewaska']],
    ['34 F, Savannah, three days of fever.', ['Savannah']],
  ])('finds the places in: %s', (text, expected) => expect(places(text)).toEqual(expected));

  it.each([
    'We serve patients in Nevada and Utah.',
    'Measles cases rose in France.',
    'Join our Blood Drive and Food Drive this May.',
    'Kawasaki disease is rare in adults.',
    'The White House released a plan.',
    'We walked 12345 steps today.',
    'Read the Patient Safety Act online.',
    'Parents of Public School students need forms.',
  ])('finds no identifier in: %s', (text) => expect(places(text)).toEqual([]));

  it('marks states and countries as no identifiers', () => {
    const found = sceneOf('She moved from Peru to Oregon.', [facility, location]).entities('location');
    expect(found.map(({ subtype, identifier }) => [subtype, identifier])).toEqual([
      ['country', false],
      ['state', false],
    ]);
  });
});
