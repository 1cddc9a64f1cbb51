import type { Range } from './mapped-text.js';
import type { NewToken } from './tokens.js';

/** A sentence: its range in the text and its tokens, `firstToken` to `lastToken` inclusive. */
export interface Sentence extends Range {
  readonly firstToken: number;
  readonly lastToken: number;
  /** Index of the paragraph (blocks parted by a blank line). */
  readonly paragraph: number;
}

/** Abbreviations after which a full stop does not end a sentence. */
const ABBREVIATIONS = new Set(
  'dr drs mr mrs ms mx st ste sr jr prof rev hon gen col lt sgt capt fr vs no nos ext approx dept est inc e.g i.e ave blvd rd ln ct hwy jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri fig'.split(
    ' ',
  ),
);
const END_MARKS = new Set(['.', '!', '?', '…']);
const CLOSERS = new Set(['"', ')', ']', '”', "'", '*', '_']);

/** Marks behind the end of a sentence: `."')`. */
const MOST_CLOSERS = 8;
/** What has more tokens is no sentence but a list, a table or noise, in which far words are no neighbours. */
const MOST_TOKENS = 400;

/** Groups tokens into sentences and tells each token its sentence. A blank line, or a line break after a short line, ends one as a full stop does. */
export function splitSentences(text: string, tokens: readonly NewToken[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  let paragraph = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token) token.sentence = sentences.length;
    const boundary = i - first < MOST_TOKENS ? boundaryAfter(text, tokens, i) : 'sentence';
    if (boundary === 'none') continue;
    sentences.push(sentence(tokens, first, i, paragraph));
    first = i + 1;
    if (boundary === 'paragraph') paragraph++;
  }
  if (first < tokens.length) sentences.push(sentence(tokens, first, tokens.length - 1, paragraph));
  return sentences;
}

function sentence(
  tokens: readonly NewToken[],
  firstToken: number,
  lastToken: number,
  paragraph: number,
): Sentence {
  return {
    firstToken,
    lastToken,
    paragraph,
    start: tokens[firstToken]?.start ?? 0,
    end: tokens[lastToken]?.end ?? 0,
  };
}

function boundaryAfter(
  text: string,
  tokens: readonly NewToken[],
  i: number,
): 'none' | 'sentence' | 'paragraph' {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token || !next) return 'none';
  const lineBreaks = countLineBreaks(text, token.end, next.start);
  if (lineBreaks > 1) return 'paragraph';
  if (lineBreaks === 1 && endsLine(text, token, next)) return 'sentence';
  return next.start > token.end && endsSentence(tokens, i) ? 'sentence' : 'none';
}

function countLineBreaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) count++;
  }
  return count;
}

/** A single line break ends a sentence unless the line was wrapped by a width limit. */
function endsLine(text: string, token: NewToken, next: NewToken): boolean {
  if (END_MARKS.has(token.text) || token.text === ':' || next.kind === 'punct' || next.kind === 'symbol')
    return true;
  return next.kind === 'hashtag' || isShortLine(text, token.end);
}

/** Whether the line that ends here has fewer than 60 characters. */
function isShortLine(text: string, end: number): boolean {
  for (let i = end - 1; i >= 0 && i > end - 61; i--) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return true;
  }
  return end < 60;
}

/** Whether token `i` is a mark that ends a sentence, or one that closes behind it. */
function endsSentence(tokens: readonly NewToken[], i: number): boolean {
  if (tokens[i]?.kind !== 'punct') return false;
  let mark = i;
  while (mark > 0 && i - mark < MOST_CLOSERS && CLOSERS.has(tokens[mark]?.text ?? '')) mark--;
  const text = tokens[mark]?.text ?? '';
  if (!END_MARKS.has(text)) return false;
  // A closer that follows belongs to the sentence that ends.
  const next = tokens[i + 1];
  if (next && CLOSERS.has(next.text) && next.start === tokens[i].end) return false;
  if (text !== '.') return true;
  const before = tokens[mark - 1];
  if (!before || before.end !== tokens[mark]?.start) return true;
  if (ABBREVIATIONS.has(before.lower)) return false;
  return !(
    before.text.length === 1 &&
    before.kind === 'word' &&
    before.text !== 'I' &&
    isCapital(next?.text ?? '')
  );
}

function isCapital(text: string): boolean {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
}
