import content from './data/word-classes.txt';

/** Words by the classes that hold them, such as `saw` → `care-verb`; phrase lists name a class as `<care-verb>`. */
const CLASSES = readClasses(content);
const NO_CLASS: readonly string[] = [];

/** The keys (`<class>`) of the classes of a word in lower case. */
export function classKeysOf(word: string): readonly string[] {
  return CLASSES.get(word) ?? NO_CLASS;
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
