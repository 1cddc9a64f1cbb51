import { describe, expect, it } from '@jest/globals';
import { age } from '../../src/detectors/age.js';
import { identifiers, subtypes } from './sketch.js';

describe('age', () => {
  it.each([
    ['She turned 100.', '100'],
    ['her 103rd birthday', '103rd birthday'],
    ['a 92-year-old man', '92-year-old'],
    ['ninety-one years old', 'ninety-one years old'],
    ['one hundred and four years young', 'one hundred and four years young'],
    ['96F with a fall', '96F'],
    ['92 y/o', '92 y/o'],
    ['in her nineties', 'in her nineties'],
    ['our centenarian', 'centenarian'],
    ["She's 108.", '108'],
    ['Ezra Fell, 94, was home', '94'],
    ['una señora de 93 años', '93 años'],
  ])('takes %s as an age over 89', (text, value) => {
    expect(identifiers(age, text)).toEqual([value]);
    expect(subtypes(age, text)).toEqual(['over-89']);
  });

  it.each([
    ['67F, chest pain', 'adult'],
    ['a 39-year-old', 'adult'],
    ['6yoM', 'minor'],
    ['aged seven', 'minor'],
    ['ten weeks old', 'infant'],
    ['nine hours old', 'infant'],
    ['in his mid 50s', 'adult'],
    ['adults aged 65 and older', 'range'],
    ['people aged 90 and over', 'range'],
    ['ages 90+', 'range'],
    ['90 years or older', undefined],
  ])('reports %s, which identifies nobody', (text, subtype) => {
    expect(subtypes(age, text)).toEqual(subtype ? [subtype] : []);
    expect(identifiers(age, text)).toEqual([]);
  });

  it.each([
    'celebrating 97 years of service',
    'our 100-year-old hospital',
    'She is 5 feet tall.',
    'a fever of 101F',
    'raised $95M',
    'see you at 8',
    'It is 98 degrees.',
    'suite 92, floor 3',
  ])('leaves %s', (text) => expect(subtypes(age, text)).toEqual([]));
});
