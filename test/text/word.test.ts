import { describe, expect, it } from '@jest/globals';
import { Document, oncePerDocument } from '../../src/text/document.js';
import { MappedText } from '../../src/text/mapped-text.js';
import { oncePerWord, wordOf } from '../../src/text/word.js';

const documentOf = (text: string) => new Document(MappedText.identity(text));

describe('what is worked out once', () => {
  it('is worked out when somebody asks, and then kept with its document alone', () => {
    let made = 0;
    const lengthOf = oncePerDocument(({ text }) => {
      made++;
      return text.length;
    });
    const one = documentOf('Ward 4');
    const other = documentOf('Ward 14');
    expect(made).toBe(0);
    expect([lengthOf(one), lengthOf(other), lengthOf(one)]).toEqual([6, 7, 6]);
    expect(made).toBe(2);
  });

  it('keeps an answer that is no, and the answers of others apart', () => {
    let asked = 0;
    const isShort = oncePerWord((lower) => {
      asked++;
      return lower.length < 3;
    });
    const firstOf = oncePerWord((lower) => lower.slice(0, 1));
    const word = wordOf('plaster');
    expect([isShort(word), isShort(word), firstOf(word), isShort(word)]).toEqual([false, false, 'p', false]);
    expect(asked).toBe(1);
  });
});

describe('words', () => {
  it('are the same for each place and case of a spelling', () => {
    const [first, second, third] = documentOf('Plaster plaster PLASTER').tokens;
    expect(second?.word).toBe(first?.word);
    expect(third?.word).toBe(first?.word);
    expect(third?.text).toBe('PLASTER');
    expect(third?.lower).toBe('plaster');
  });

  it('stay bounded: after very many others a word is known anew, and says the same', () => {
    const before = wordOf('plaster');
    for (let i = 0; i < 70_000; i++) wordOf(`word${i}`);
    const after = wordOf('plaster');
    expect(after).not.toBe(before);
    expect(after.lower).toBe(before.lower);
  });
});
