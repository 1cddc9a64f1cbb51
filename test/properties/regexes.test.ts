import { describe, expect, it } from '@jest/globals';
import { collectRegexes, partsOf } from '../../scripts/regexes/collect.js';

const LENGTH = 100_000;
/** Milliseconds: twenty times what the slowest takes on a slow machine, and a hundredth of what a quadratic one does. */
const LIMIT = 1500;
/** Runs that expressions of words, numbers, spaces, marks and tags cannot get enough of. */
const RUNS = 'a|A|0| |\t|\n|-|.|@|"|<a |<!--|\\"|a.|0-|a@|Aa |[|(|://|{|&#|\'|, |#a|http://|a=|é|😀'.split(
  '|',
);

/** What an expression is made of as it is written, without what its signs mean. */
function wordsOf(source: string): string {
  const SIGN = /\\d|\\s|\\p\{[^}]{1,40}\}|\\\w|[\\^$.*+?()[\]{}|]/g;
  const words = source.replace(SIGN, (sign) =>
    sign === '\\d' ? '0' : sign === '\\s' ? ' ' : sign.length > 1 ? 'a' : '',
  );
  return words === '' ? 'a' : words;
}

/** Long strings that the expression nearly matches, with an end that nothing asks for. */
function attacksOn(source: string): string[] {
  const words = wordsOf(source);
  return [...RUNS, words, words.slice(0, 8), words.slice(-8)].map(
    (run) => `${run.repeat(Math.ceil(LENGTH / run.length)).slice(0, LENGTH)}\0`,
  );
}

/** Milliseconds that an expression takes to go through a text, one match after the other. */
function timeOf(source: string, flags: string, text: string): number {
  const regex = new RegExp(source, flags.includes('g') ? flags : `${flags}g`);
  const started = performance.now();
  text.replace(regex, '');
  return performance.now() - started;
}

describe('the regular expressions of the project', () => {
  const { found } = collectRegexes();

  it('are found', () => {
    expect(found.size).toBeGreaterThan(500);
  });

  it('go through 100 kB of what they like best', () => {
    const slow: string[] = [];
    for (const [regex, place] of found) {
      const { source, flags } = partsOf(regex);
      for (const text of attacksOn(source)) {
        const took = timeOf(source, flags, text);
        if (took > LIMIT) slow.push(`${place}: ${regex} took ${Math.round(took)} ms`);
      }
    }
    expect(slow).toEqual([]);
  }, 120_000);
});
