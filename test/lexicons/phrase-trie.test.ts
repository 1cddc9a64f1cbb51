import { describe, expect, it } from '@jest/globals';
import { packPhrases, unpackPhrases } from '../../src/lexicons/packed-phrases.js';
import { toTable } from '../../src/lexicons/phrase-table.js';
import { PhraseTrie } from '../../src/lexicons/phrase-trie.js';
import { PhraseWords } from '../../src/lexicons/phrase-words.js';
import { tokenise } from '../../src/text/tokens.js';

/** The section of the phrase that a whole text is, or undefined. */
function sectionOf(list: string, text: string): string | undefined {
  const trie = new PhraseTrie();
  trie.addList('list', 0, list);
  const words = new PhraseWords(unpackPhrases(packPhrases(toTable(trie.root))));
  const [first, ...rest] = tokenise(text).map((token) => words.of(token));
  return rest.reduce((state, word) => state && state.step(word), first?.first ?? null)?.ends[0]?.section;
}

describe('the format of word lists', () => {
  it('takes alternatives, words that may be missing and wild cards', () => {
    const list = '[a]\nsent|taken quickly? home\n[b]\nlost <poss> tooth\n[c]\n<num> days';
    expect(sectionOf(list, 'taken home')).toBe('a');
    expect(sectionOf(list, 'sent quickly home')).toBe('a');
    expect(sectionOf(list, 'lost her tooth')).toBe('b');
    expect(sectionOf(list, 'lost a tooth')).toBeUndefined();
    expect(sectionOf(list, '12 days')).toBe('c');
    expect(sectionOf(list, 'twelve days')).toBe('c');
  });

  it('takes plurals and inflections where the list asks for them', () => {
    expect(sectionOf('[a ~]\nbiopsy', 'biopsies')).toBe('a');
    expect(sectionOf('[a]\nbiopsy', 'biopsies')).toBeUndefined();
    expect(sectionOf('[a]\nadmit~ to', 'admitted to')).toBe('a');
    expect(sectionOf('[a]\nring~ the bell', 'rang the bell')).toBe('a');
  });

  it('takes a hyphenated word in all its spellings', () => {
    for (const text of ['follow-up', 'follow up', 'followup'])
      expect(sectionOf('[a]\nfollow-up', text)).toBe('a');
  });

  it('keeps phrases apart that share alternatives', () => {
    const list = '[a]\nred|blue wing\n[b]\nred door';
    expect(sectionOf(list, 'red door')).toBe('b');
    expect(sectionOf(list, 'blue door')).toBeUndefined();
    expect(sectionOf(list, 'blue wing')).toBe('a');
  });
});
