import content from './data/word-classes.txt';
import { toCodes } from './codes.js';
import { KeyList } from './key-list.js';

// Words by the classes that hold them, for `word-classes.ts`. The build for Node reads both from a file
// (`scripts/packed-data.mjs`), because forming the words takes a while.

/** How many words and slots there are, the starts and slots of a `KeyList`, and for each word the set of classes that hold it. */
export const wordClassNumbers = () => pack().numbers;
/** The codes of the words, then of the sets, one a line: the keys of the classes, parted by spaces. */
export const wordClassCodes = () => pack().codes;

let packed: { readonly numbers: Int32Array; readonly codes: Uint16Array } | undefined;

function pack() {
  if (packed) return packed;
  const classes = readClasses(content);
  const words = [...classes.keys()].sort();
  const setOf = words.map((word) => classes.get(word)?.join(' ') ?? '');
  const sets = [...new Set(setOf)];
  const { starts, slots, codes } = KeyList.of(words);
  return (packed = {
    numbers: Int32Array.from([
      words.length,
      slots.length,
      ...starts,
      ...slots,
      ...setOf.map((set) => sets.indexOf(set)),
    ]),
    codes: Uint16Array.from([...codes, ...toCodes(sets.join('\n'))]),
  });
}

/**
 * Reads the classes: `[class]` opens one, words stand parted by spaces, `#` starts a comment. A class that is opened
 * as `[class +verb]` gets the regular forms of each word too, one opened as `[class +noun]` the plural.
 */
function readClasses(text: string): Map<string, string[]> {
  const classes = new Map<string, string[]>();
  let key = '';
  let forms: (word: string) => string[] = (word) => [word];
  for (const line of text.split('\n')) {
    const header = /^\[([a-z-]{1,40})(?: \+(verb|noun))?\]$/.exec(line.trim());
    if (header) {
      key = `<${header[1] ?? ''}>`;
      forms = header[2] === 'verb' ? verbForms : header[2] === 'noun' ? nounForms : (word) => [word];
    } else if (!line.startsWith('#')) {
      for (const word of line.trim().split(/\s+/)) for (const form of forms(word)) addTo(classes, form, key);
    }
  }
  return classes;
}

function addTo(classes: Map<string, string[]>, word: string, key: string): void {
  if (word === '') return;
  const keys = classes.get(word);
  if (!keys) classes.set(word, [key]);
  else if (!keys.includes(key)) keys.push(key);
}

/** `admit` → admit, admits, admitted, admitting; forms that nobody writes (`treatted`) do no harm. */
function verbForms(verb: string): string[] {
  if (/[^aeiou]y$/.test(verb))
    return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  const last = verb.slice(-1);
  const doubled = /[aeiou][bdgk-nprt]$/.test(verb) ? [`${verb}${last}ed`, `${verb}${last}ing`] : [];
  const third = /(?:[sxz]|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, third, `${verb}ed`, `${verb}ing`, ...doubled];
}

function nounForms(noun: string): string[] {
  if (/[^aeiou]y$/.test(noun)) return [noun, `${noun.slice(0, -1)}ies`];
  return [noun, /(?:[sxz]|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`];
}
