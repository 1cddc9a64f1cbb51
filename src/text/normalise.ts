import { MappedText } from './mapped-text.js';

/** One code unit for one: typographic quotes, spaces, hyphens and slashes that keyboards and word processors put in. */
const SAME_LENGTH =
  /[\u2018\u2019\u201B\u2032\u201C\u201D\u201F\u2033\u00A0\u2000-\u200A\u202F\u205F\u3000\u2010-\u2012\u2212\uFE63\uFF0D\u2044\u2215]/g;
/** The dash that word processors make of the hyphen in `612–555–0147`, `PM–4471`; leaves `May – June`. */
const NUMBER_DASH = /(?<![a-z])\u2013(?=\p{Nd})/gu;
/** Characters that need a second look: invisible ones, compatibility forms, digits and letters of other scripts, marks. */
const NEEDS_FOLDING =
  /[\u00AD\u061C\u0660-\u0669\u06F0-\u06F9\u0966-\u0DEF\u0E50-\u0E59\u0ED0-\u0ED9\u0F20-\u0F29\u115F\u1160\u17E0-\u17E9\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\u0370-\u052F\u2100-\u214F\u2460-\u24FF\u2776-\u2792\uFB00-\uFB06\uFF01-\uFF5E\u{1D400}-\u{1D7FF}\u{1F100}-\u{1F189}\u{E0000}-\u{E007F}\p{M}]/u;
/** Fillers, joiners, marks of direction, tags: they take no place (Unicode, "Default_Ignorable_Code_Point"). */
const INVISIBLE =
  /^[\u00AD\u061C\u115F\u1160\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\u{E0000}-\u{E007F}]/u;
const INVISIBLE_MARK = /^[\u034F\u180B-\u180F\uFE00-\uFE0F]$/;
const JOINER = '\u200D';
/** Takes `👩`, `🏽`; leaves `7`, `#`, `@`, `-`. */
const PICTURE = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;
const COMPATIBILITY =
  /^[\u2100-\u214F\u2460-\u24FF\u2776-\u2792\uFB00-\uFB06\uFF01-\uFF5E\u{1D400}-\u{1D7FF}\u{1F100}-\u{1F189}]/u;
/** Rows of letters and digits in black or double circles and squares, of which Unicode names no plain form: `🅐`, `🅰`, `❶`. */
const ENCLOSED: readonly (readonly [first: number, last: number, plain: string])[] = [
  [0x1f150, 0x1f169, 'A'],
  [0x1f170, 0x1f189, 'A'],
  [0x24f5, 0x24fd, '1'],
  [0x24ff, 0x24ff, '0'],
  [0x2776, 0x277e, '1'],
  [0x2780, 0x2788, '1'],
  [0x278a, 0x2792, '1'],
];
const LATIN = /[a-z]/i;
/** Takes `é`, `’`; leaves what keyboards write, which is never folded. */
const NOT_ASCII = /[^\0-\x7F]/;
/** A digit of any script but ours, as `٣` and `३`. */
const FOREIGN_DIGIT = /^\p{Nd}$/u;
/** What marks are left out over and under: `6̶1̶2̶`, `M̲a̲y̲`, `4️⃣`; a letter keeps those that make another letter of it. */
const UNMARKED = /^[\p{Script=Latin}\p{Nd}\p{P}$+<=>^`|~]$/u;
/** A letter of the scripts that look-alikes are taken from. */
const GREEK_OR_CYRILLIC = /[\u0370-\u052F]/g;

/** Greek and Cyrillic letters that look like Latin ones; they are folded only in words that also hold Latin letters. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  І: 'I',
  Ѕ: 'S',
  Ј: 'J',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  у: 'y',
  і: 'i',
  ѕ: 's',
  ј: 'j',
  ԁ: 'd',
  һ: 'h',
  ԛ: 'q',
  ԝ: 'w',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
  ο: 'o',
  ν: 'v',
};

/**
 * Folds what looks the same to a reader into one spelling (quotes, spaces, hyphens, full-width and mathematical
 * letters, look-alike letters, invisible characters) and keeps a map back, so that every range still points at the
 * characters that the author typed.
 */
export function normalise(text: string): MappedText {
  if (!NOT_ASCII.test(text)) return MappedText.identity(text);
  const plain = text.replace(SAME_LENGTH, foldSameLength).replace(NUMBER_DASH, '-');
  if (!NEEDS_FOLDING.test(plain)) return MappedText.identity(plain);
  const builder = MappedText.builder();
  const isDisguise = holdsOnlyLookalikes(plain);
  for (const { word, start } of words(plain)) {
    if (!NOT_ASCII.test(word)) {
      builder.push(word, start, start + word.length);
      continue;
    }
    const mixed = isDisguise || LATIN.test(word);
    let at = start;
    let before = '';
    for (const cluster of clusters(word)) {
      const folded = foldCluster(cluster, before, mixed);
      builder.push(folded, at, at + cluster.length);
      at += cluster.length;
      if (folded !== '') before = folded;
    }
  }
  return builder.build();
}

/** True for a text in Latin letters in which each letter of another script has a Latin double: nobody writes Greek so. */
function holdsOnlyLookalikes(text: string): boolean {
  const others = text.match(GREEK_OR_CYRILLIC);
  return others !== null && LATIN.test(text) && others.every((letter) => letter in LOOKALIKES);
}

function foldSameLength(character: string): string {
  if ('\u2018\u2019\u201B\u2032'.includes(character)) return "'";
  if ('\u201C\u201D\u201F\u2033'.includes(character)) return '"';
  if (character === '\u2044' || character === '\u2215') return '/';
  return '\u2010\u2011\u2012\u2212\uFE63\uFF0D'.includes(character) ? '-' : ' ';
}

function* words(text: string): Generator<{ word: string; start: number }> {
  for (const match of text.matchAll(/\s+|\S+/g)) yield { word: match[0], start: match.index };
}

/** A base character with the marks that follow it; joiners inside emoji stay with their emoji. */
function clusters(word: string): string[] {
  return word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}

function foldCluster(cluster: string, before: string, mixed: boolean): string {
  if (INVISIBLE.test(cluster) || INVISIBLE_MARK.test(cluster)) return '';
  // Between pictures it makes one of two; the words of scripts that need it are not looked for here.
  if (cluster.startsWith(JOINER)) return PICTURE.test(before) ? cluster : '';
  const base = String.fromCodePoint(cluster.codePointAt(0) ?? 0);
  const marks = cluster.slice(base.length);
  const folded = foldCharacter(base, mixed);
  if (marks === '') return folded;
  if (!UNMARKED.test(folded)) return `${folded}${marks}`.normalize('NFC');
  return `${folded}${marks}`.normalize('NFC').replace(/(?!^)\p{M}+/u, '');
}

function foldCharacter(character: string, mixed: boolean): string {
  if (COMPATIBILITY.test(character)) return enclosed(character) ?? character.normalize('NFKC');
  if (character > '\x7F' && FOREIGN_DIGIT.test(character)) return digitValue(character);
  return mixed ? (LOOKALIKES[character] ?? character) : character;
}

function enclosed(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  const row = ENCLOSED.find(([first, last]) => code >= first && code <= last);
  return row && String.fromCharCode(row[2].charCodeAt(0) + code - row[0]);
}

/** Digits stand in rows of ten, which begin at a code point that ends in 0 or in 6 (Unicode, "Nd"). */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const row = code & ~15;
  return String(code - (FOREIGN_DIGIT.test(String.fromCodePoint(row)) ? row : row + 6));
}
