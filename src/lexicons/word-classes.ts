import { fromCodes } from './codes.js';
import { KeyList } from './key-list.js';
import { wordClassCodes, wordClassNumbers } from './word-class-data.js';

interface WordClasses {
  readonly words: KeyList;
  /** By word, the index of the set of classes that hold it. */
  readonly setOf: Int32Array;
  readonly sets: readonly (readonly string[])[];
}

const NO_CLASS: readonly string[] = [];
let opened: WordClasses | undefined;

/** The keys (`<class>`) of the classes of a word in lower case; phrase lists name a class so, such as `<care-verb>`. */
export function classKeysOf(word: string): readonly string[] {
  const { words, setOf, sets } = (opened ??= open());
  const number = words.numberOf(word);
  return number < 0 ? NO_CLASS : (sets[setOf[number] ?? 0] ?? NO_CLASS);
}

function open(): WordClasses {
  const numbers = wordClassNumbers();
  const codes = wordClassCodes();
  const [words = 0, slots = 0] = numbers;
  const startsEnd = 3 + words;
  const slotsEnd = startsEnd + slots;
  const starts = numbers.subarray(2, startsEnd);
  const wordsEnd = starts.at(-1) ?? 0;
  return {
    words: new KeyList(codes.subarray(0, wordsEnd), starts, numbers.subarray(startsEnd, slotsEnd)),
    setOf: numbers.subarray(slotsEnd),
    sets: fromCodes(codes.subarray(wordsEnd))
      .split('\n')
      .map((line) => line.split(' ')),
  };
}
