import { describe, expect, it } from '@jest/globals';
import { fixInPasses } from '../../src/linter/fixes/fix-in-passes.js';
import { withSafeFixes } from '../../src/linter/fixes/safe-fixes.js';
import { sourceFix } from '../../src/linter/fixes/source-fix.js';
import type { LintMessage } from '../../src/linter/message.js';
import { Document } from '../../src/text/document.js';
import { MappedText } from '../../src/text/mapped-text.js';

/** A message on the first line. */
function message(ruleId: string, start: number, end: number, fix?: LintMessage['fix']): LintMessage {
  return {
    ruleId,
    severity: 2,
    message: 'm',
    messageId: 'm',
    line: 1,
    column: start + 1,
    endLine: 1,
    endColumn: end + 1,
    confidence: 1,
    ...(fix && { fix }),
  };
}

/** Reports each place where a word stands; what it would write there may depend on the source. */
function wordJudge(
  words: Readonly<Record<string, string | undefined>>,
  isBlind?: (source: string) => boolean,
) {
  return (source: string) =>
    Promise.resolve(
      Object.entries(words).flatMap(([word, text]) => {
        if (text === undefined && isBlind?.(source)) return [];
        return [...source.matchAll(new RegExp(word, 'g'))].map(({ index }) => {
          const end = index + word.length;
          return message(word, index, end, text === undefined ? undefined : { range: [index, end], text });
        });
      }),
    );
}

const all = { isWanted: () => true, isAboutIdentifier: () => true };

describe('fixes in passes', () => {
  it('are made together where they do not touch, and after each other where they do', async () => {
    let passes = 0;
    const judge = wordJudge({ aa: 'x', bb: 'y' });
    const counted = (source: string) => (passes++, judge(source));
    expect(await fixInPasses('aabb aa', { ...all, judge: counted })).toBe('xy x');
    expect(passes).toBe(3);
  });

  it('are those that are wanted', async () => {
    const plan = {
      ...all,
      judge: wordJudge({ aa: 'x', bb: 'y' }),
      isWanted: (m: LintMessage) => m.ruleId === 'aa',
    };
    expect(await fixInPasses('aa bb', plan)).toBe('x bb');
  });

  it('come to an end after ten', async () => {
    const judge = (source: string) =>
      Promise.resolve([
        ...Array.from({ length: 20 - source.length }, () => message('short', 0, 1)),
        message('longer', 0, 1, { range: [0, 1], text: 'aa' }),
      ]);
    expect(await fixInPasses('a', { ...all, isAboutIdentifier: () => false, judge })).toBe('a'.repeat(11));
  });

  it('are left where what stays would no longer be reported, and only those', async () => {
    // The judge no longer sees the name once the date is gone.
    const judge = wordJudge({ name: undefined, date: '', number: '0' }, (source) => !source.includes('date'));
    expect(await fixInPasses('name date number', { ...all, judge })).toBe('name date 0');
    const isAboutIdentifier = () => false;
    expect(await fixInPasses('name date number', { ...all, judge, isAboutIdentifier })).toBe('name  0');
  });

  it('that do harm are looked for forty times a pass, however many there are', async () => {
    let judged = 0;
    const judge = wordJudge({ aa: 'cc cc', cc: undefined });
    const counted = (source: string) => (judged++, judge(source));
    const source = 'aa '.repeat(64);
    expect(await fixInPasses(source, { ...all, judge: counted })).toBe(source);
    expect(judged).toBe(41);
  });

  it('are left where as much is to be said after them', async () => {
    const judge = wordJudge({ aa: 'cc cc', cc: undefined, bb: 'y' });
    expect(await fixInPasses('aa bb', { ...all, judge })).toBe('aa y');
  });

  it('are not tried where a draft cannot be read', async () => {
    expect(await fixInPasses('aa', { ...all, judge: () => Promise.resolve(undefined) })).toBe('aa');
  });

  it('are left where the draft cannot be read after them', async () => {
    const judge = wordJudge({ aa: '"' });
    const strict = (source: string) => (source.includes('"') ? Promise.resolve(undefined) : judge(source));
    expect(await fixInPasses('aa', { ...all, judge: strict })).toBe('aa');
  });
});

describe('the fixes that are offered', () => {
  /** A format of one post a line, in which a line of digits is a number and must stay one. */
  const reread = (source: string) => ({
    posts: source.split('\n').map((line, i, lines) => ({
      text: MappedText.identity(line, lines.slice(0, i).join('\n').length + (i === 0 ? 0 : 1)),
      fields: [{ name: 'body' as const, start: 0, end: line.length }],
      ...(line === '' && { kind: 'reply' as const }),
    })),
    problems: source.includes('!') ? [{ message: 'broken', offset: 0 }] : [],
  });
  const offered = (source: string, ...fixes: NonNullable<LintMessage['fix']>[]) =>
    withSafeFixes(
      fixes.map((fix) => message('r', 0, 1, fix)),
      { source, posts: reread(source).posts, reread },
    ).map(({ fix }) => fix?.text);

  it.each([
    ['stay where the draft reads as before', 'one\ntwo', 'ONE', ['ONE']],
    ['go where the draft is broken after them', 'one\ntwo', '!', [undefined]],
    ['go where they make another post', 'one\ntwo', 'o\ne', [undefined]],
    ['go where they change what is known of a post', 'one\ntwo', '', [undefined]],
  ])('%s', (_name, source, text, expected) => {
    expect(offered(source, { range: [0, 3], text })).toEqual(expected);
  });

  it('are judged one by one where they are not safe together, suggestions too', () => {
    expect(offered('one\ntwo', { range: [0, 3], text: '!' }, { range: [4, 7], text: 'TWO' })).toEqual([
      undefined,
      'TWO',
    ]);
    const suggestions = [{ messageId: 's', desc: 's', fix: { range: [0, 3] as const, text: '!' } }];
    const draft = { source: 'one', posts: reread('one').posts, reread };
    expect(withSafeFixes([{ ...message('r', 0, 1), suggestions }], draft)[0]?.suggestions).toEqual([
      { messageId: 's', desc: 's' },
    ]);
  });

  it('go where the format reads other words than are written', () => {
    // A format in which a tilde is a mark.
    const marked = (source: string) => {
      const builder = MappedText.builder();
      for (let i = 0; i < source.length; i++) if (source[i] !== '~') builder.push(source.charAt(i), i, i + 1);
      const text = builder.build();
      return {
        posts: [{ text, fields: [{ name: 'body' as const, start: 0, end: text.text.length }] }],
        problems: [],
      };
    };
    const draft = { source: 'one two', posts: marked('one two').posts, reread: marked };
    const texts = ['~', 'x'].map(
      (text) => withSafeFixes([message('r', 0, 1, { range: [0, 1], text })], draft)[0]?.fix?.text,
    );
    expect(texts).toEqual([undefined, 'x']);
  });

  it('are none where the format is not written back', () => {
    const one = message('r', 0, 1, { range: [0, 1], text: '' });
    expect(withSafeFixes([one], { source: 'a', posts: [] })[0]?.fix).toBeUndefined();
  });
});

describe('a fix of the source', () => {
  const source = 'Ann &amp; co';
  const document = new Document(
    MappedText.builder().push('Ann ', 0, 4).push('&', 4, 9).push(' co', 9, 12).build(),
  );
  const fix = (start: number, end: number, text: string, reported = { start: 0, end: 3 }) =>
    sourceFix({ at: { start, end }, text }, reported, document, source);

  it('stands where the words stand', () => {
    expect(fix(6, 8, 'x')).toEqual({ range: [10, 12], text: 'x' });
  });

  it('is none over an escape', () => {
    expect(fix(3, 6, 'x')).toBeUndefined();
  });

  it('is none that changes nothing, or repeats what was reported', () => {
    expect(fix(6, 8, 'co')).toBeUndefined();
    expect(fix(6, 8, 'with ann')).toBeUndefined();
  });
});
