import { describe, expect, it } from '@jest/globals';
import { normalise } from '../../src/text/normalise.js';

const JOINER = '\u200D';

describe('a zero-width joiner', () => {
  it.each(['03/14/1962', 'desk@pinecrest.example', 'PM-4471', '(612) 555-0147', '#hope'])(
    'takes no place behind any character of %s',
    (text) => {
      const hidden = JOINER + Array.from(text).join(JOINER);
      expect(normalise(hidden).text).toBe(text);
    },
  );

  it('stays between pictures, which are one picture by it', () => {
    const doctor = `\u{1F469}\u{1F3FD}${JOINER}\u2695\uFE0F`;
    expect(normalise(doctor).text).toContain(JOINER);
  });
});

describe('a dash or a slash between digits', () => {
  it('is the plain one, whatever digits stand beside it', () => {
    expect(normalise('５５５–０１６６, 3\u20444\u22152025').text).toBe('555-0166, 3/4/2025');
    expect(normalise('May–June').text).toBe('May–June');
  });
});

/** Each class of characters that the folding knows, written so that a reader sees the text beside it. */
describe('what looks the same is folded', () => {
  it.each([
    ['typographic apostrophes', 'the patient\u2019s, \u2018so\u2032', "the patient's, 'so'"],
    ['typographic quotation marks', '\u201Cso\u201D \u201Fso\u2033', '"so" "so"'],
    ['Hangul fillers', '2\u115F1\u11609\u3164-\uFFA009', '219-09'],
    ['marks of direction', '\u202A2\u202B1\u202C9\u202D-\u202E0\u20669\u2069', '219-09'],
    ['a mark of no width in front of a word', '\u034F219 \uFE0F09', '219 09'],
    ['letters that are signs', '\u211Dichard \u210Eart, \u212Belm', 'Richard hart, \u00C5elm'],
    ['ligatures', '\uFB01rst \uFB04ow', 'first fflow'],
    ['letters in squares', '\u{1F136}\u{1F130}', 'GA'],
    [
      'letters and digits on black',
      '\u{1F15C}\u{1F170}\uFE0F\u{1F189} \u2776\u2788\u2792\u24F5\u24FF',
      'MAZ 19910',
    ],
    ['accents of their own', 'Zoe\u0308 Pen\u0303a', 'Zo\u00EB Pe\u00F1a'],
    ['no text in Cyrillic alone', '\u043E\u0441\u0430', '\u043E\u0441\u0430'],
    [
      'a word of two scripts beside one that only Cyrillic has',
      'М\u0430ribel \u0436\u0438л\u0430',
      'Maribel \u0436\u0438л\u0430',
    ],
  ])('%s', (_name, written, plain) => {
    expect(normalise(written).text).toBe(plain);
  });
});
