import fc from 'fast-check';
import { createHash } from 'node:crypto';

const letters = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz')), minLength, maxLength });
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: length, maxLength: length });
const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const parts = (lengths: readonly number[], glue: readonly string[], before = ['']) =>
  fc
    .tuple(fc.tuple(...lengths.map(digits)), fc.constantFrom(...glue), fc.constantFrom(...before))
    .map(([numbers, mark, start]) => start + numbers.join(mark));

/** Identifiers of people that nobody is known by, as long as none turns up by chance, in the ways people write them. */
const IDENTIFIER: fc.Arbitrary<string> = fc.oneof(
  parts([3, 2, 4], ['-', ' ', '.', '–', '\u00a0']),
  parts([3, 3, 4], ['-', '.', ' '], ['', '+1 ', '1-']),
  digits(10).map((number) => `(${number.slice(0, 3)}) ${number.slice(3, 6)}-${number.slice(6)}`),
  digits(9).map((number) => `MRN ${number}`),
  digits(11).map((number) => `MRN: ${number}`),
  fc.tuple(letters(2, 3), digits(9)).map(([group, number]) => `${group.toUpperCase()}${number}`),
  fc.tuple(letters(8, 12), letters(8, 12)).map(([user, host]) => `${user}@${host}.example`),
  letters(9, 14).map((word) => `@${word}`),
  letters(9, 14).map((word) => `#Team${capitalised(word)}`),
  fc
    .tuple(letters(9, 14), digits(9))
    .map(([host, number]) => `https://${host}.example/chart/${number}?p=${host}`),
  fc.tuple(letters(8, 12), letters(8, 12)).map((words) => words.map(capitalised).join(' ')),
  letters(9, 12).map((word) => `Maribel ${capitalised(word)}`),
  letters(9, 12).map((word) => `Mrs. ${capitalised(word)}`),
  fc.tuple(digits(4), letters(9, 12)).map(([number, word]) => `4${number} ${capitalised(word)} Street`),
);

/** A sentence that holds it. */
const SENTENCE = [
  (value: string) => `Our patient ${value} came in with kidney failure.`,
  (value: string) => `Her SSN is ${value}, and she has pneumonia.`,
  (value: string) => `Call ${value} about the biopsy of our patient Maribel Hartwell.`,
  (value: string) => `We saw her:\n    at ${value} (file:///home/a.js:1:2)\nwith pneumonia.`,
  (value: string) => `${value} was admitted on March 14, 2025 with HIV.`,
];

export interface Planted {
  readonly values: readonly string[];
  readonly text: string;
}

/** A text in which identifiers stand. */
export const PLANTED: fc.Arbitrary<Planted> = fc
  .array(fc.tuple(IDENTIFIER, fc.constantFrom(...SENTENCE)), { minLength: 1, maxLength: 4 })
  .map((some) => ({
    values: some.map(([value]) => value),
    text: some.map(([value, sentence]) => sentence(value)).join(' '),
  }));

/** Characters from which on a form of a value is not met by chance. */
const LONG = 8;

/** A value as it stands, each long word of it, and all that anybody would make of it: hashes and encodings. */
export function tracesOf(value: string): string[] {
  const words = value.split(/[^\p{L}\p{N}]+/u).filter((word) => !/^(?:https|example)$/.test(word));
  const forms = [
    value,
    ...words,
    value.toLowerCase(),
    value.replaceAll(/\D/g, ''),
    value.replaceAll(/\W/g, ''),
  ];
  const long = [...new Set(forms)].filter((form) => form.length >= LONG);
  return long.flatMap((form) => [
    form,
    Array.from(form).reverse().join(''),
    encodeURIComponent(form),
    Buffer.from(form).toString('hex'),
    ...aligned(form),
    ...['md5', 'sha1', 'sha256', 'sha512'].flatMap((algorithm) => {
      const digest = createHash(algorithm).update(form).digest();
      return [
        digest.toString('hex'),
        digest.toString('base64url').slice(0, 20),
        digest.toString('hex').slice(0, 16),
      ];
    }),
  ]);
}

/** In Base64 as it looks at each of three places within a longer text. */
function aligned(form: string): string[] {
  return [0, 1, 2]
    .map((before) =>
      Buffer.from('x'.repeat(before) + form)
        .toString('base64')
        .replaceAll('=', '')
        .slice(4, -3),
    )
    .filter((code) => code.length >= LONG);
}
