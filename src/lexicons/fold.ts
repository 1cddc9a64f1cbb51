const PLAIN = /^[\0-\x7f]*$/;
const MARKS = /\p{M}/gu;
const INDIVISIBLE = /[øłđıßæœ]/g;
const SPELLED: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** Lower case without accents, as the keys of the word tables are written: `Xiména` and `XIMENA` are `ximena`. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(INDIVISIBLE, (letter) => SPELLED[letter] ?? letter);
}
