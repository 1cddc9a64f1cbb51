/** Chooses one of so many, from 0. */
export type Choose = (count: number) => number;

/** A way to write text so that a reader sees the same and a search does not. */
export interface Disguise {
  readonly name: string;
  /** What stands for a character; the character itself where the disguise has nothing for it. */
  readonly write?: (character: string, choose: Choose) => string;
  /** What stands between two characters of a word. */
  readonly between?: (choose: Choose) => string;
}

const INVISIBLE = [
  0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0x180e, 0x034f, 0x061c, 0x200e, 0x2063, 0xe0001, 0xe0061, 0x115f,
  0x1160, 0x3164, 0xffa0, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2069, 0x200f,
];
/** Cyrillic and Greek letters that no reader tells from the Latin ones. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  j: 'ј',
  o: 'о',
  p: 'р',
  s: 'ѕ',
  x: 'х',
  y: 'у',
  A: 'АΑ',
  B: 'ВΒ',
  C: 'С',
  E: 'ЕΕ',
  H: 'НΗ',
  I: 'ІΙ',
  K: 'КΚ',
  M: 'МΜ',
  N: 'Ν',
  O: 'ОΟ',
  P: 'РΡ',
  S: 'Ѕ',
  T: 'ТΤ',
  X: 'ХΧ',
  Y: 'Υ',
  Z: 'Ζ',
};
/** Where the digits of mathematical and other alphabets begin. */
const MATH_DIGITS = [0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6];
const FOREIGN_DIGITS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];
/** Where bold, italic bold, sans-serif and monospaced capitals begin: alphabets without gaps. */
const MATH_CAPITALS = [0x1d400, 0x1d468, 0x1d4d0, 0x1d5a0, 0x1d5d4, 0x1d63c, 0x1d670];
/** Where squared capitals begin, and those on black, in circles and in squares. */
const ENCLOSED_CAPITALS = [0x1f130, 0x1f150, 0x1f170];
/** Where the digits from 1 begin that are in circles: black, double, without serifs. */
const CIRCLED_ONES = [0x2776, 0x24f5, 0x2780, 0x278a];
const SPACES = [0xa0, 0x2002, 0x2003, 0x2007, 0x2008, 0x2009, 0x200a, 0x202f, 0x205f, 0x3000];
const DASHES = [0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xfe63, 0xff0d];
const MARKS = [0x0332, 0x0335, 0x0336, 0x0338, 0x20e3, 0x20de, 0xfe0f, 0xfe00];

const isDigit = (character: string) => /^\d$/.test(character);
const isLetter = (character: string) => /^[a-z]$/i.test(character);
const from = (codes: readonly number[], choose: Choose) =>
  String.fromCodePoint(codes[choose(codes.length)] ?? 0);
const shifted = (starts: readonly number[], by: number, choose: Choose) =>
  String.fromCodePoint((starts[choose(starts.length)] ?? 0) + by);

export const DISGUISES: readonly Disguise[] = [
  { name: 'invisible characters', between: (choose) => from(INVISIBLE, choose) },
  { name: 'soft hyphens', between: () => '\u00AD' },
  {
    name: 'full-width forms',
    write: (character) =>
      /^[\x21-\x7E]$/.test(character)
        ? String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0)
        : character,
  },
  {
    name: 'mathematical digits',
    write: (character, choose) =>
      isDigit(character) ? shifted(MATH_DIGITS, Number(character), choose) : character,
  },
  {
    name: 'digits of other scripts',
    write: (character, choose) =>
      isDigit(character) ? shifted(FOREIGN_DIGITS, Number(character), choose) : character,
  },
  {
    name: 'circled digits',
    write: (character) =>
      !isDigit(character)
        ? character
        : character === '0'
          ? '⓪'
          : String.fromCodePoint(0x245f + Number(character)),
  },
  {
    name: 'digits in other circles',
    write: (character, choose) =>
      !isDigit(character)
        ? character
        : character === '0'
          ? '⓿'
          : shifted(CIRCLED_ONES, Number(character) - 1, choose),
  },
  {
    name: 'capitals in squares and circles',
    write: (character, choose) =>
      /^[A-Z]$/.test(character)
        ? shifted(ENCLOSED_CAPITALS, character.charCodeAt(0) - 65, choose)
        : character,
  },
  {
    name: 'keycaps',
    write: (character) => (isDigit(character) ? `${character}\uFE0F\u20E3` : character),
  },
  {
    name: 'mathematical letters',
    write(character, choose) {
      if (!isLetter(character)) return character;
      const code = character.charCodeAt(0);
      return code < 97
        ? shifted(MATH_CAPITALS, code - 65, choose)
        : shifted(MATH_CAPITALS, code - 97 + 26, choose);
    },
  },
  {
    name: 'letters of other scripts',
    write(character, choose) {
      const letters = LOOKALIKES[character] ?? '';
      return choose(3) === 0 || letters === '' ? character : letters.charAt(choose(letters.length));
    },
  },
  {
    name: 'other spaces',
    write: (character, choose) => (character === ' ' ? from(SPACES, choose) : character),
  },
  {
    name: 'other dashes',
    write: (character, choose) => (character === '-' ? from(DASHES, choose) : character),
  },
  {
    name: 'marks over and under',
    write: (character, choose) =>
      isLetter(character) || isDigit(character) ? character + from(MARKS, choose) : character,
  },
  { name: 'decomposed letters', write: (character) => character.normalize('NFD') },
];
