import { describe, expect, it } from '@jest/globals';
import { facility } from '../../src/detectors/facility.js';
import { identifiers } from './sketch.js';

describe('facility', () => {
  it.each([
    ['She was admitted to Harlan Valley Medical Center.', ['Harlan Valley Medical Center']],
    ["Transferred to St. Brigid's Hospital at noon.", ["St. Brigid's Hospital"]],
    ['Seen at Mount Sinai on Monday.', ['Mount Sinai']],
    ['My teeth love Abernathy Dental.', ['Abernathy Dental']],
    ['The Tulsa clinic opens at 8.', ['Tulsa clinic']],
    ['He was treated at Brightwater last week.', ['Brightwater']],
    ['Grandpa is happy at Cottonwood Manor.', ['Cottonwood Manor']],
    ["Children's Hospital of Philadelphia took her in.", ["Children's Hospital of Philadelphia"]],
  ])('finds the place of care in: %s', (text, expected) =>
    expect(identifiers(facility, text)).toEqual(expected),
  );

  it.each([
    'Our Community Health Center offers free screening.',
    'Go to the nearest Emergency Room or Urgent Care.',
    'Mental Health Awareness Month starts now.',
    'The Affordable Care Act turns a page.',
    'He bought a house in the village.',
    'Photo of Alva Lund\n\nrehab, stroke',
    'Career Counseling and Physical Therapy are open.',
    'Nurse Practitioners Say Pay Affects Care',
  ])('finds none in: %s', (text) => expect(identifiers(facility, text)).toEqual([]));
});
