import { describe, expect, it } from '@jest/globals';
import { facility } from '../../src/detectors/facility.js';
import { location } from '../../src/detectors/location.js';
import { name } from '../../src/detectors/name.js';
import { sceneOf } from './sketch.js';

function names(text: string): string[] {
  const scene = sceneOf(text, [facility, location, name]);
  return scene.entities('name').map((entity) => {
    const { start, end } = scene.document.sourceRange(entity);
    return text.slice(start, end);
  });
}

function subtypes(text: string): (string | undefined)[] {
  return sceneOf(text, [facility, location, name])
    .entities('name')
    .map(({ subtype }) => subtype);
}

describe('name', () => {
  it.each([
    ['We are so proud of Gloria Whitfield today.', ['Gloria Whitfield']],
    ['Thank you to Mrs. Pemberton for the cookies!', ['Pemberton']],
    ['Our patient Ngozi Adichie-Brown rang the bell.', ['Ngozi Adichie-Brown']],
    ['Happy birthday to Juan de la Fuente, 71.', ['Juan de la Fuente']],
    ["Sean O'Connell finished his rehab stay on Friday.", ["Sean O'Connell"]],
    ['Meet Harold "Hal" Brubaker, our oldest regular.', ['Harold "Hal" Brubaker']],
    ['Kayla P. is cancer free!', ['Kayla P.']],
    ['Seen today: J. Marchetti for a crown.', ['J. Marchetti']],
    ['Still waiting on labs for KOWALSKI, DENISE from Tuesday.', ['KOWALSKI, DENISE']],
    ['Hi Denise, thanks for your kind review.', ['Denise']],
    ['Beth and Rosa Delgado came by with cupcakes.', ['Beth', 'Rosa Delgado']],
    ['shoutout to mr reggie at the front desk', ['reggie']],
    ['Congratulations to Walter Simms Jr. on his new knee.', ['Walter Simms Jr.']],
    ["Marcus's mom brought us pizza.", ['Marcus']],
    ['Mr. K is doing great after surgery.', ['K']],
    ['We treated J.D., 54, for a stroke.', ['J.D.']],
  ])('finds the names in: %s', (text, expected) => expect(names(text)).toEqual(expected));

  it.each([
    "Living with Parkinson's disease is hard.",
    'Her Glasgow scale was 15 and the Foley catheter is out.',
    'May is Mental Health Awareness Month.',
    'Mark your calendars for the health fair on Monday.',
    'Will you get your flu shot this fall?',
    'Our Children and Family Services team is hiring nurses.',
    'Follow us on Facebook and Instagram.',
    'The clinic opens on 12 April and closes in June.',
    "I'm so tired and I'll never skip lunch again.",
    'Our clinic on Larkspur Street moves to Denver, Colorado.',
    'Visit Grace Memorial Hospital for a tour.',
    'Los pacientes y sus familias son bienvenidos, para que sean parte de la vida.',
  ])('finds nobody in: %s', (text) => expect(names(text)).toEqual([]));

  it('takes a lone name for known when the post has told it in full', () => {
    expect(names('Rosalind Achterberg came in on crutches. Now Rosalind runs.')).toEqual([
      'Rosalind Achterberg',
      'Rosalind',
    ]);
  });

  it('says how it knows', () => {
    expect(subtypes('Dr. Lena Horvath is here.')).toEqual(['clinician']);
    expect(subtypes('Mrs. Lena Horvath is here.')).toEqual(['titled']);
    expect(subtypes('Ask Priya Raman, RN, about vaccines.')).toEqual(['credentialed']);
    expect(subtypes('Thank you to the Hendricks family!')).toEqual(['family']);
    expect(subtypes('Welcome home, Tobias Lindgren!')).toEqual(['full']);
  });

  it('never holds text of the post', () => {
    const [entity] = sceneOf('Hi Denise!', [name]).entities('name');
    expect(JSON.stringify(entity)).not.toMatch(/denise/i);
  });

  it('keeps its pace on a long run of capitalised words', () => {
    const started = performance.now();
    names('Denise Whitfield '.repeat(5_000));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
