import { describe, expect, it } from '@jest/globals';
import { date } from '../../src/detectors/date.js';
import { identifiers, marks, subtypes } from './sketch.js';

describe('date', () => {
  it.each([
    ['Seen on 3/18 by us.', '3/18', 'month-day'],
    ['Admitted 5/25/2023.', '5/25/2023', 'full'],
    ['2024-08-27', '2024-08-27', 'full'],
    ['Jun 15-20, 2023', 'Jun 15-20, 2023', 'full'],
    ['July 6 to July 19', 'July 6 to July 19', 'month-day'],
    ['12th of April 2022', '12th of April 2022', 'full'],
    ['the eleventh of November', 'eleventh of November', 'month-day'],
    ['09-JUN-2006', '09-JUN-2006', 'full'],
    ['23Feb1987', '23Feb1987', 'full'],
    ["Nov. of '22", "Nov. of '22", 'month-year'],
    ['el 12 de abril de 2023', '12 de abril de 2023', 'full'],
    ['came back on the 14th.', '14th', 'month-day'],
    ['DOB 6-28-83', '6-28-83', 'dob'],
    ['born on May 6, 1949', 'May 6, 1949', 'dob'],
    ['since Easter Sunday', 'Easter Sunday', 'holiday'],
    ['Monday, March 3, 2025 at 4:40 pm', 'Monday, March 3, 2025 at 4:40 pm', 'full'],
    ['hospitalized in May', 'May', 'month'],
    ['DOB 1 1 / 0 7 / 1 6', '1 1 / 0 7 / 1 6', 'dob'],
  ])('takes %s', (text, value, subtype) => {
    expect(identifiers(date, text)).toEqual([value]);
    expect(subtypes(date, text)).toEqual([subtype]);
  });

  it.each([
    ['She came in on Tuesday.', 'Tuesday', 'weekday'],
    ['It happened last night.', 'last night', 'relative'],
    ['diagnosed in 2019', '2019', 'year'],
    ['born in 1949', '1949', 'dob'],
    ['around 4:40 am', '4:40 am', 'time'],
    ['two weeks ago', 'two weeks ago', 'relative'],
  ])('reports %s, which alone identifies nobody', (text, value, subtype) => {
    expect(marks(date, text)).toEqual([value]);
    expect(subtypes(date, text)).toEqual([subtype]);
    expect(identifiers(date, text)).toEqual([]);
  });

  it.each([
    'Pain was 8/10.',
    'open 24/7',
    'BP 120/80',
    'use 3/4 of a cup',
    'we may see 5 people',
    'they march 10 miles',
    'on the 4th floor',
    'Version 10.15.7 is out',
    'rated 4/5 stars',
    'the Mayo Clinic',
    'Happy Thanksgiving to all!',
    'the sun sat low',
    'MRN 2025-0130-44',
  ])('leaves %s', (text) => expect(identifiers(date, text)).toEqual([]));
});
