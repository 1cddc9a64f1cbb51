import { MappedText } from './mapped-text.js';

/** One code unit for one: typographic quotes, spaces and hyphens that keyboards and word processors put in. */
const SAME_LENGTH =
  /[\u2018\u2019\u201B\u2032\u201C\u201D\u201F\u2033\u00A0\u2000-\u200A\u202F\u205F\u3000\u2010-\u2012\u2212\uFE63\uFF0D]/g;
/** Characters that need a second look: invisible ones, compatibility forms, letters of other scripts. */
const NEEDS_FOLDING =
  /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u0370-\u052F\u2100-\u214F\u2460-\u24FF\uFB00-\uFB06\uFF01-\uFF5E\u{1D400}-\u{1D7FF}\u{1F100}-\u{1F189}\p{M}]/u;
const INVISIBLE = /^[\u034F\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\uFEFF]$/;
const COMPATIBILITY =
  /^[\u2100-\u214F\u2460-\u24FF\uFB00-\uFB06\uFF01-\uFF5E\u{1D400}-\u{1D7FF}\u{1F100}-\u{1F189}]$/u;
const LATIN = /[a-z]/i;

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
  const plain = text.replace(SAME_LENGTH, foldSameLength);
  if (!NEEDS_FOLDING.test(plain)) return MappedText.identity(plain);
  const builder = MappedText.builder();
  for (const { word, start } of words(plain)) {
    const mixed = LATIN.test(word);
    let at = start;
    for (const cluster of clusters(word)) {
      builder.push(foldCluster(cluster, mixed), at, at + cluster.length);
      at += cluster.length;
    }
  }
  return builder.build();
}

function foldSameLength(character: string): string {
  if ('\u2018\u2019\u201B\u2032'.includes(character)) return "'";
  if ('\u201C\u201D\u201F\u2033'.includes(character)) return '"';
  return '\u2010\u2011\u2012\u2212\uFE63\uFF0D'.includes(character) ? '-' : ' ';
}

function* words(text: string): Generator<{ word: string; start: number }> {
  for (const match of text.matchAll(/\s+|\S+/g)) yield { word: match[0], start: match.index };
}

/** A base character with the marks that follow it; joiners inside emoji stay with their emoji. */
function clusters(word: string): string[] {
  return word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}

function foldCluster(cluster: string, mixed: boolean): string {
  if (INVISIBLE.test(cluster)) return '';
  if (COMPATIBILITY.test(cluster)) return cluster.normalize('NFKC');
  if (cluster.length > 1 && /\p{L}/u.test(cluster)) return cluster.normalize('NFC');
  return mixed ? (LOOKALIKES[cluster] ?? cluster) : cluster;
}
